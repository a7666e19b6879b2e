package curriculum.lab.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the libraries on the classpath say of themselves. */
public final class Libraries {
    private Libraries() {}

    /** The version of a library, as Maven wrote it into its jar. */
    public static String version(String groupId, String artifactId) {
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(resource("META-INF/maven/" + groupId + "/" + artifactId + "/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("The version of " + artifactId + " can't be read", e);
        }
        return properties.getProperty("version");
    }

    /** The content of a resource on the classpath. */
    public static String resource(String path) {
        try (InputStream in = Libraries.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No " + path + " on the classpath");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read from the classpath", e);
        }
    }
}
