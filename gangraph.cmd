@echo off
rem Starts GanGraph. The first start, and the first one after a change, builds the program.
setlocal
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
where dotnet >nul 2>nul || (
  echo gangraph: the .NET SDK is not here, version 10 is wanted. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 1>&2
  exit /b 1
)

set "root=%~dp0"
set "program=%root%Runtime\Cli\bin\Release\net10.0\gangraph.dll"
set "built=%root%Runtime\Cli\bin\sources.built.txt"
set "now=%TEMP%\gangraph-sources-%RANDOM%.txt"
(
  where /r "%root%Runtime" /t *.cs *.csproj *.targets
  where /r "%root%Nodes" /t *.cs *.csproj
) 2>nul | findstr /v /i /c:"\bin\\" /c:"\obj\\" >"%now%"

if not exist "%program%" goto build
fc /b "%now%" "%built%" >nul 2>nul && goto start

:build
echo Building GanGraph ... (a minute or two, once) 1>&2
dotnet build "%root%Runtime\Cli" --configuration Release --verbosity quiet --nologo 1>&2 || exit /b 1
copy /y "%now%" "%built%" >nul

:start
del "%now%" 2>nul
dotnet "%program%" %*
exit /b %errorlevel%
