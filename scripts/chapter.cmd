@echo off
rem Runs a chapter: scripts\chapter 1 --data real
setlocal DisableDelayedExpansion
set "number=0%~1"
if not "%number:~3%"=="" goto which
set "number=%number:~-2%"
if not exist "%~dp0..\chapters\chapter%number%\src" goto which
where mvn >nul 2>&1 || goto missing

rem Maven reads the arguments from the environment, as they were typed: a command line would lose their quotes.
set CURRICULUM_ARGUMENTS=%*
set CURRICULUM_ARGUMENTS=%CURRICULUM_ARGUMENTS:* =%
if "%~2"=="" set "CURRICULUM_ARGUMENTS= "
set "folder=%CD%"
cd /d "%~dp0.."
call mvn -q "-Dcurriculum.launch-folder=%folder%\." -pl ":chapter%number%" -am compile exec:java "-Dexec.args=${env.CURRICULUM_ARGUMENTS}"
exit /b %ERRORLEVEL%

:which
echo Which chapter? For example: scripts\chapter 1 --data real 1>&2
exit /b 2

:missing
echo There is no mvn on the PATH; install Maven 3.6.3 or newer. 1>&2
exit /b 2
