; The installer for one person's account, without an administrator:
;   makensis -DVERSION=0.1.0 -DFROM=dist/Juanzong-folder -DICON=resources/icons/juanzong.ico -DOUT=dist/Juanzong-Setup-0.1.0.exe .ci/installer.nsi
; /S /START waits until the program is closed, installs, and opens it again: so does the program itself with an update.
; Silent: /S installs, upgrades or (uninstall.exe /S) removes without a question; exit status 2 says that the program is running,
; 3 that a newer version is there.
Unicode true
Target amd64-unicode
!ifdef QUICK ; for trials: larger, but made in seconds
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
RequestExecutionLevel user
ManifestDPIAware true
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh

; Half seconds that the setup waits for the program to be closed.
!define PATIENCE 240
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Juanzong"
Name "卷宗 Juanzong"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Juanzong"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "卷宗 Juanzong ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Juanzong"
VIAddVersionKey "FileDescription" "Juanzong ${VERSION} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\program\Juanzong.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(START)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"
!insertmacro MUI_LANGUAGE "English"

LangString START ${LANG_SIMPCHINESE} "打开卷宗"
LangString START ${LANG_TRADCHINESE} "開啟卷宗"
LangString START ${LANG_ENGLISH} "Open Juanzong"
LangString PROGRAM ${LANG_SIMPCHINESE} "卷宗程序（开始菜单里可以打开）"
LangString PROGRAM ${LANG_TRADCHINESE} "卷宗程式（開始功能表裡可以開啟）"
LangString PROGRAM ${LANG_ENGLISH} "The program, with an entry in the start menu"
LangString DESKTOP ${LANG_SIMPCHINESE} "桌面快捷方式"
LangString DESKTOP ${LANG_TRADCHINESE} "桌面捷徑"
LangString DESKTOP ${LANG_ENGLISH} "A link on the desktop"
LangString RUNNING ${LANG_SIMPCHINESE} "卷宗正开着。请先关闭它，再按“重试”。"
LangString RUNNING ${LANG_TRADCHINESE} "卷宗正開著。請先關閉它，再按「重試」。"
LangString RUNNING ${LANG_ENGLISH} "Juanzong is open. Close it, then press Retry."
LangString NEWER ${LANG_SIMPCHINESE} "这台电脑上的卷宗（$0）比这个安装程序（${VERSION}）新。旧版打不开新版登记库，请用新的安装程序。"
LangString NEWER ${LANG_TRADCHINESE} "這臺電腦上的卷宗（$0）比這個安裝程式（${VERSION}）新。舊版打不開新版登記庫，請用新的安裝程式。"
LangString NEWER ${LANG_ENGLISH} "The Juanzong on this PC ($0) is newer than this installer (${VERSION}). An older program cannot open a newer register; please use the newer installer."
LangString FAILED ${LANG_SIMPCHINESE} "程序文件没能写入，原来的版本还在。请看磁盘是否已满，再试一次。"
LangString FAILED ${LANG_TRADCHINESE} "程式檔案沒能寫入，原來的版本還在。請看磁碟是否已滿，再試一次。"
LangString FAILED ${LANG_ENGLISH} "The program's files could not be written; the version before is still there. See whether the disk is full, and try again."
LangString LEFT ${LANG_SIMPCHINESE} "程序已移除。办公室的资料没有动，还在：$\r$\n$LOCALAPPDATA\Juanzong"
LangString LEFT ${LANG_TRADCHINESE} "程式已移除。辦公室的資料沒有動，還在：$\r$\n$LOCALAPPDATA\Juanzong"
LangString LEFT ${LANG_ENGLISH} "The program was removed. The office's data were not touched; they are in:$\r$\n$LOCALAPPDATA\Juanzong"

; The program is running as long as its file cannot be opened for writing.
!macro WAIT_UNTIL_CLOSED UN
Function ${UN}WaitUntilClosed
  StrCpy $3 0
  ${If} $4 == "start"
    StrCpy $3 ${PATIENCE}
  ${EndIf}
  again:
  IfFileExists "$INSTDIR\program\Juanzong.exe" 0 closed
  ClearErrors
  FileOpen $2 "$INSTDIR\program\Juanzong.exe" a
  ${If} ${Errors}
    ${If} ${Silent}
      IntOp $3 $3 - 1
      ${If} $3 > 0
        Sleep 500
        Goto again
      ${EndIf}
      SetErrorLevel 2
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDRETRY again
    SetErrorLevel 2
    Quit
  ${EndIf}
  FileClose $2
  closed:
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

Section "$(PROGRAM)" SEC_PROGRAM
  SectionIn RO
  Call WaitUntilClosed
  ; The old program stays until the new one lies there whole.
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
  ClearErrors
  File /r "${FROM}/*"
  ${If} ${Errors}
    SetOutPath "$INSTDIR"
    RMDir /r "$INSTDIR\new"
    ${IfNot} ${Silent}
      MessageBox MB_OK|MB_ICONSTOP "$(FAILED)"
    ${EndIf}
    SetErrorLevel 1
    Quit
  ${EndIf}
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\old"
  Rename "$INSTDIR\program" "$INSTDIR\old"
  ClearErrors
  Rename "$INSTDIR\new" "$INSTDIR\program"
  ${If} ${Errors}
    Rename "$INSTDIR\old" "$INSTDIR\program"
    SetErrorLevel 1
    Quit
  ${EndIf}
  RMDir /r "$INSTDIR\old"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\卷宗 Juanzong.lnk" "$INSTDIR\program\Juanzong.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "卷宗 Juanzong"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "Juanzong"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\program\Juanzong.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR\program" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
SectionEnd

Section "-open"
  ${If} $4 == "start"
    Exec '"$INSTDIR\program\Juanzong.exe"'
  ${EndIf}
SectionEnd

Section "$(DESKTOP)" SEC_DESKTOP
  CreateShortcut "$DESKTOP\卷宗 Juanzong.lnk" "$INSTDIR\program\Juanzong.exe"
SectionEnd

Function .onInit
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/START" $2
  ${IfNot} ${Errors}
    StrCpy $4 "start"
  ${EndIf}
  ReadRegStr $0 HKCU "${KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      ${IfNot} ${Silent}
        MessageBox MB_OK|MB_ICONSTOP "$(NEWER)"
      ${EndIf}
      SetErrorLevel 3
      Quit
    ${EndIf}
    ; Whoever took the link from the desktop does not get it back.
    ${IfNot} ${FileExists} "$DESKTOP\卷宗 Juanzong.lnk"
      SectionSetFlags ${SEC_DESKTOP} 0
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  RMDir /r "$INSTDIR\program"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\卷宗 Juanzong.lnk"
  Delete "$DESKTOP\卷宗 Juanzong.lnk"
  DeleteRegKey HKCU "${KEY}"
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONINFORMATION "$(LEFT)"
  ${EndIf}
SectionEnd
