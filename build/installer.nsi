; The installer of 维系台: for one user, without administrator rights; the office's data stay where they are.
; makensis -INPUTCHARSET UTF8 -DVERSION=… -DNUMBERS=… -DSOURCE=… -DOUTPUT=… -DICON=… [-DQUICK] [-DSIGN=…] installer.nsi

Unicode true
!ifndef NSIS_WIN32_MAKENSIS ; NSIS for Windows brings 32-bit installers only; Wine without 32-bit parts runs none of those
  Target amd64-unicode
!endif
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!ifdef NSIS_WIN32_MAKENSIS
  !define CONTENT "${SOURCE}\*"
!else
  !define CONTENT "${SOURCE}/*"
!endif
!define PROGRAM "WeixiDesk.exe"
!define UNINSTALLER "uninstall.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\WeixiDesk"
!define SHORTCUT "维系台.lnk"
; Exit codes, for whoever installs in silence: 3 a newer version is here, 4 Windows is too old, 5 no copy of the data,
; 6 the program is open. The program itself says 5 when its data are in use.
!define IN_USE 5

Name "$(title)"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\WeixiDesk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "维系台 ${VERSION}"
ManifestDPIAware true
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString title ${LANG_SIMPCHINESE} "维系台"
LangString title ${LANG_ENGLISH} "Weixi Desk"
LangString old_windows ${LANG_SIMPCHINESE} "维系台需要 64 位 Windows 10（1703 版）或更新的系统，这台电脑的系统较旧，没有安装。"
LangString old_windows ${LANG_ENGLISH} "Weixi Desk needs 64-bit Windows 10 version 1703 or later. The system of this PC is older; nothing was installed."
LangString newer ${LANG_SIMPCHINESE} "这台电脑上已有较新的版本 $R0，本安装程序是 ${VERSION}。旧版本读不了新版本的数据，所以不能降级；没有改动任何内容。"
LangString newer ${LANG_ENGLISH} "The newer version $R0 is on this PC; this installer brings ${VERSION}. An older version can't read the data of a newer one, so nothing was changed."
LangString open ${LANG_SIMPCHINESE} "维系台正在运行。请先关闭它，然后重试。"
LangString open ${LANG_ENGLISH} "Weixi Desk is running. Please close it, then try again."
LangString no_copy ${LANG_SIMPCHINESE} "更新之前未能备份营业厅的数据（磁盘已满或没有写入权限？）。仍要更新吗？数据本身不会被安装程序改动。"
LangString no_copy ${LANG_ENGLISH} "The office's data could not be copied before the update (disk full, no right to write?). Update all the same? The installer itself does not touch the data."
LangString keep ${LANG_SIMPCHINESE} "程序将被删除。营业厅的数据保留在：$\r$\n$LOCALAPPDATA\WeixiDesk$\r$\n$\r$\n是否连同数据和本机备份一起删除？一般请选“否”。"
LangString keep ${LANG_ENGLISH} "The program will be removed. The office's data stay in:$\r$\n$LOCALAPPDATA\WeixiDesk$\r$\n$\r$\nRemove the data and the backups on this PC as well? The usual answer is No."
LangString sure ${LANG_SIMPCHINESE} "删除后，所有投诉记录、日志和本机备份都无法恢复。确定删除吗？"
LangString sure ${LANG_ENGLISH} "All complaints, the journal and the backups on this PC will be gone for good. Remove them?"

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductName" "维系台 Weixi Desk"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileDescription" "维系台 安装程序"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "CompanyName" "维系台 Weixi Desk"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "LegalCopyright" "MIT License"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductVersion" "${VERSION}"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif

; Asks until nobody holds the program's file open; ends with exit code 6 when the user gives up.
!macro wait_until_closed folder
  ${Do}
    ${IfNot} ${FileExists} "${folder}\${PROGRAM}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $R9 "${folder}\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $R9
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(open)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 6
    Quit
  ${Loop}
!macroend

Function .onInit
  ${IfNot} ${AtLeastBuild} 15063
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(old_windows)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  ReadRegStr $R0 HKCU "${KEY}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 = 1
      MessageBox MB_OK|MB_ICONSTOP "$(newer)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; The version that is here now lays a checked copy of the office's data aside, before any of its files is replaced.
Function copy_data
  ReadRegStr $R2 HKCU "${KEY}" "InstallLocation"
  ${If} $R2 == ""
  ${OrIfNot} ${FileExists} "$R2\${PROGRAM}"
    Return
  ${EndIf}
  !insertmacro wait_until_closed "$R2"
  ${Do}
    ExecWait '"$R2\${PROGRAM}" --copy-aside' $R3
    ${If} $R3 <> ${IN_USE}
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(open)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 6
    Quit
  ${Loop}
  ${If} $R3 <> 0
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(no_copy)" /SD IDNO IDYES +3
    SetErrorLevel 5
    Quit
  ${EndIf}
FunctionEnd

Section
  Call copy_data
  !insertmacro wait_until_closed "$INSTDIR"
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    RMDir /r "$INSTDIR\_internal"
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${CONTENT}"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  CreateShortcut "$SMPROGRAMS\${SHORTCUT}" "$INSTDIR\${PROGRAM}"
  CreateShortcut "$DESKTOP\${SHORTCUT}" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(title)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${KEY}" "Publisher" "维系台 Weixi Desk"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

; Nothing is removed that this installer did not bring: a data folder beside the program (portable use) keeps its place.
Section "Uninstall"
  !insertmacro wait_until_closed "$INSTDIR"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${SHORTCUT}"
  Delete "$DESKTOP\${SHORTCUT}"
  DeleteRegKey HKCU "${KEY}"
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(keep)" /SD IDNO IDNO kept
  MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(sure)" /SD IDNO IDNO kept
  RMDir /r "$LOCALAPPDATA\WeixiDesk"
  RMDir /r "$LOCALAPPDATA\WeixiDesk-demo"
  kept:
SectionEnd
