@echo off
rem Starts GanGraph. The first start, and the first one after a change, builds the program.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "project=Runtime\Cli"
if /i "%~1"=="edit" set "project=Editor\Browser"
call "%root%eng\setup.cmd" program
if errorlevel 1 exit /b 1
dotnet "%program%\gangraph.dll" %*
exit /b %errorlevel%
