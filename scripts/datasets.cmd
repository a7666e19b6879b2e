@echo off
rem Lists, fetches and verifies the real data sets: scripts\datasets list, fetch [NAME...], verify [NAME...]
cd /d "%~dp0.."
mvn -q -pl :lab -am compile exec:java -Pdatasets "-Dexec.args=%*"
