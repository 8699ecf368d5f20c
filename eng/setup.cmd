@echo off
rem Shared by gangraph.cmd and test.cmd, which set root. "setup.cmd machine" looks whether the
rem machine has what they need; "setup.cmd program" sets program to the folder with the program,
rem built from the sources as they are. What is said here goes to the error output.
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
set DOTNET_CLI_USE_MSBUILD_SERVER=0
set MSBUILDDISABLENODEREUSE=1
set NUGET_XMLDOC_MODE=skip
set "ready=%root%%project%\bin\ready"
set "log=%root%Runtime\Cli\obj\setup.log"
set "sdk=winget install Microsoft.DotNet.SDK.10, then open a new window"
call :have dotnet.exe
if errorlevel 1 (
  echo gangraph: the .NET SDK is not here, version 10 is wanted. Install it: %sdk%. 1>&2
  exit /b 1
)
goto %1

:machine
if not exist "%root%Runtime\Cli\obj" mkdir "%root%Runtime\Cli\obj"
if not exist "%root%Runtime\Cli\obj" (
  echo gangraph: "%root%" cannot be written. Start it once as the one it belongs to: it builds then. 1>&2
  exit /b 1
)
pushd "%root%"
dotnet --version >"%log%" 2>&1
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
  type "%log%" 1>&2
  echo gangraph: dotnet does not start here, see above; the .NET SDK 10 is wanted. Install it: %sdk%. 1>&2
  exit /b 1
)
if defined GANGRAPH_FFMPEG exit /b 0
set missing=
call :have ffmpeg.exe
if errorlevel 1 set missing=1
call :have ffprobe.exe
if errorlevel 1 set missing=1
if defined missing echo gangraph: ffmpeg is not here, and films need it. Install it: winget install Gyan.FFmpeg, then open a new window; or set GANGRAPH_FFMPEG to its folder. 1>&2
exit /b 0

:program
set "now=%TEMP%\gangraph-%RANDOM%%RANDOM%.txt"
call :list >"%now%"
set program=
if exist "%ready%" (
  pushd "%ready%"
  for /d %%p in (*) do call :compare "%ready%\%%p"
  popd
)
if defined program (
  del "%now%"
  exit /b 0
)
call :machine
if errorlevel 1 exit /b 1
mkdir "%ready%.building" 2>nul
if errorlevel 1 (
  del "%now%"
  echo gangraph: another start is building. Wait until it is done; if there is none, delete the folder "%ready%.building". 1>&2
  exit /b 1
)
call :build
set "result=%errorlevel%"
rd "%ready%.building"
del "%now%"
exit /b %result%

:compare
if not exist "%~1\sources.txt" exit /b 1
fc /b "%now%" "%~1\sources.txt" >nul 2>nul
if not errorlevel 1 set "program=%~1"
exit /b 0

:build
echo Building GanGraph ... (a minute or two, once) 1>&2
set "program=%ready%\%RANDOM%%RANDOM%"
rem A file that changes within the minute of the listing cannot be told from the one before: such
rem a listing is never found again, and the next start builds once more.
for %%f in ("%now%") do set "minute=%%~tf"
findstr /c:" %minute% " "%now%" >nul
if not errorlevel 1 echo changed while this was written>>"%now%"
rem Compiled ahead of time it starts faster; the package for that is not to be had everywhere.
call :publish -p:PublishReadyToRun=true
if errorlevel 1 call :publish_plainly
if errorlevel 1 (
  type "%log%" 1>&2
  echo gangraph: the program could not be built, see above; all of it is in "%log%". 1>&2
  if exist "%program%.making" rd /s /q "%program%.making"
  exit /b 1
)
if "%project%"=="Editor\Browser" call :page
if errorlevel 1 exit /b 1
copy /y "%now%" "%program%.making\sources.txt" >nul
move "%program%.making" "%program%" >nul
if errorlevel 1 exit /b 1
rem The last three stay: one of them may be running.
for /f "skip=3 delims=" %%p in ('dir /b /ad /o-d "%ready%"') do rd /s /q "%ready%\%%p" 2>nul
exit /b 0

:page
call :have npm.cmd
if errorlevel 1 (
  echo gangraph: node and npm are not here, and the page of the editor is built with them. Install them: winget install OpenJS.NodeJS.LTS, then open a new window. 1>&2
  rd /s /q "%program%.making"
  exit /b 1
)
pushd "%root%Editor\Browser\client"
call npm ci --no-audit --no-fund >"%log%" 2>&1
if not errorlevel 1 call npm run build >>"%log%" 2>&1
set "result=%errorlevel%"
popd
if "%result%"=="0" xcopy /e /i /q /y "%root%Editor\Browser\client\dist" "%program%.making\client" >nul
if "%result%"=="0" exit /b 0
type "%log%" 1>&2
echo gangraph: the page of the editor could not be built, see above; all of it is in "%log%". 1>&2
rd /s /q "%program%.making"
exit /b 1

:publish
dotnet publish "%root%%project%" --configuration Release --verbosity quiet --output "%program%.making" %* >"%log%" 2>&1
exit /b %errorlevel%

:publish_plainly
findstr /i "crossgen NETSDK1094" "%log%" >nul
if errorlevel 1 exit /b 1
call :publish
exit /b %errorlevel%

rem Lists what the program is built from: each file with its size and time, and the choices.
rem No folder or file of the sources has a space in its name.
:list
pushd "%root%"
for /d %%d in (Runtime\* Nodes\*) do call :list_folder %%d
if not "%project%"=="Runtime\Cli" for /d %%d in (Editor\*) do call :list_folder %%d
for %%f in (Directory.* global.json eng\*) do echo %%~zf %%~tf %%f
popd
echo %GanGraphProviders%.%GanGraphTensors%.%GanGraphPictures%.%GanGraphVideo%.%GanGraphCuda%
exit /b 0

:list_folder
if /i "%~nx1"=="bin" exit /b 0
if /i "%~nx1"=="obj" exit /b 0
if /i "%~nx1"=="node_modules" exit /b 0
if /i "%~nx1"=="dist" exit /b 0
for %%f in (%1\*) do echo %%~zf %%~tf %%f
for /d %%d in (%1\*) do call :list_folder %%d
exit /b 0

rem Whether a program lies in one of the folders of PATH.
:have
if "%~$PATH:1"=="" exit /b 1
exit /b 0
