@echo off
rem Lists, fetches and verifies the real data sets: scripts\datasets list, fetch [NAME...], verify [NAME...]
setlocal DisableDelayedExpansion
where mvn >nul 2>&1 || goto missing

rem Maven reads the arguments from the environment, as they were typed: a command line would lose their quotes.
set CURRICULUM_ARGUMENTS=%*
if "%~1"=="" set CURRICULUM_ARGUMENTS=--help
set "folder=%CD%"
cd /d "%~dp0.."
call mvn -q "-Dcurriculum.launch-folder=%folder%\." -pl :lab -am compile exec:java -Pdatasets "-Dexec.args=${env.CURRICULUM_ARGUMENTS}"
exit /b %ERRORLEVEL%

:missing
echo There is no mvn on the PATH; install Maven 3.6.3 or newer. 1>&2
exit /b 2
