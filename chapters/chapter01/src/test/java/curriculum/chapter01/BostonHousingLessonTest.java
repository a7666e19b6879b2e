package curriculum.chapter01;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Claim;
import curriculum.lab.Outcome;
import curriculum.labtest.LessonContract;
import curriculum.labtest.LessonRunner;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;

class BostonHousingLessonTest implements LessonContract {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(BostonHousingLesson.CHAPTER, BostonHousingLesson::teach);

    @Override
    public LessonRunner lesson() {
        return lesson;
    }

    @Override
    public DamagedFile damagedFile() {
        return DamagedFile.of("boston/housing.data", " 0.00632  18.00   2.310  0  0.5380\n");
    }

    @Override
    public Set<String> offered() {
        return Set.of(
                "OrdinaryLeastSquares",
                "LinearModel",
                "RegressionScores",
                "Inference",
                "Standardization",
                "GradientDescent");
    }

    @Override
    public boolean realRunTakesSeconds() {
        return true;
    }

    @Override
    public void inspectReal(Outcome outcome) {
        assertThat(outcome.report().claims()).extracting(Claim::id).contains("ols.r2", "ols.t.LSTAT");
    }
}
