@echo off
rem Starts GanGraph. The first start, and the first one after a change, builds the program.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "project=Runtime\Cli"
rem The editor is a window of its own or a page, built when somebody wants it.
if /i not "%~1"=="edit" goto ready
set "project=Editor\Desktop"
:look
if "%~1"=="" goto ready
if /i "%~1"=="--browser" set "project=Editor\Browser"
shift
goto look
:ready
call "%root%eng\setup.cmd" program
if errorlevel 1 exit /b 1
dotnet "%program%\gangraph.dll" %*
exit /b %errorlevel%
