@echo off
rem Looks whether this machine can run the course, and names the remedy where it can't.
setlocal DisableDelayedExpansion
where mvn >nul 2>&1 || goto missing
cd /d "%~dp0.."
call mvn -q -pl :lab -am compile exec:java -Pdoctor
exit /b %ERRORLEVEL%

:missing
echo There is no mvn on the PATH; install Maven 3.6.3 or newer. 1>&2
exit /b 2
