@echo off
rem Looks whether this machine can run the course, and names the remedy where it can't.
cd /d "%~dp0.."
mvn -q -pl :lab -am compile exec:java -Pdoctor
