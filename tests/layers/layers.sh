#!/usr/bin/env bash
# The rules of the house that the compiler cannot see. Prints each breach as file:line: rule; exits 1 when there is one.
set -uo pipefail
cd "$(dirname "$0")/../.."
breaches=0

# rule 'SENTENCE' 'REGEX' FILE…: none of the files may match.
rule() {
    local sentence=$1 regex=$2 found
    shift 2
    [ $# -gt 0 ] || return 0
    found=$(grep -nE "$regex" "$@" /dev/null)
    [ -z "$found" ] && return
    breaches=1
    sed "s|\$|    <- $sentence|" <<<"$found"
}

# sources PATHSPEC…: the C++ files of these folders that git tracks or would track.
sources() { git ls-files -co --exclude-standard -- "$@" | grep -E '\.(cpp|h)$'; }

mapfile -t all < <(sources app models views)
mapfile -t models < <(sources models)
mapfile -t no_sql < <(sources app models views | grep -v '^models/bank/')
mapfile -t no_colour < <(sources app models views | grep -vE '^(views/common/theme|models/paper/tokens)')
mapfile -t no_dialog < <(sources app models)
mapfile -t no_gui < <(sources models/domain models/bank models/insight models/exchange models/wording)
mapfile -t no_widgets < <(sources models)
mapfile -t pure < <(sources models/insight)
mapfile -t tests < <(sources tests)

rule 'SQL stands in models/bank only' '#include <(QSql|sqlite3)|\b(SELECT|INSERT INTO|DELETE FROM) ' "${no_sql[@]}"
rule 'colours come from views/common/theme' 'QColor\("?#|QColor\([0-9]|QRgb|"#[0-9A-Fa-f]{6}"' "${no_colour[@]}"
rule 'no style sheets: they keep the old palette when the theme flips' 'setStyleSheet' "${all[@]}"
rule 'dialogs belong to views' 'QMessageBox|QFileDialog|QDialog' "${no_dialog[@]}"
rule 'this layer never sees Qt Gui or Widgets' '#include <Q(Widget|Color|Font|Painter|Icon|Pixmap|Application)' "${no_gui[@]}"
rule 'models never see widgets' '#include <Q(Widget|Application|Dialog|PushButton|Label|MainWindow|TableView|ListView)>' "${no_widgets[@]}"
rule 'insight is pure: no files, no clock, no random' \
    'QFile|QDir\b|currentDate|currentTime|system_clock|QRandomGenerator|std::rand' "${pure[@]}"
rule 'the program opens no socket but the local one' \
    '#include <Q(Tcp|Udp|Ssl|NetworkAccess|NetworkRequest|WebSocket|HostInfo)' "${all[@]}"
rule 'a layer is included by its name, not by a way around it' '#include "(\.\./|models/|\./)' "${models[@]}"
rule 'no singletons' '\binstance\(\)\s*(const\s*)?\{|static [A-Z][A-Za-z]+ \*?s_instance' "${all[@]}"
rule 'finish it or leave it out' '\b(TODO|FIXME|XXX|HACK)\b' "${all[@]}" "${tests[@]}"
rule 'tests neither skip nor sleep' 'QSKIP|QEXPECT_FAIL|QTest::qWait\(|QThread::m?sleep|QVERIFY\(true\)' "${tests[@]}"

exit $breaches
