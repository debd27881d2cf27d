#include "spellcheck.h"

#include <QMenu>
#include <QWidget>

namespace storybank {

namespace {

constexpr int pauseMillis = 300;
constexpr qint64 sliceMillis = 4;
constexpr int wordsBetweenLooks = 16;
/// A text with more is in a language that nobody has chosen; marks beyond would help nobody.
constexpr qsizetype mostMarks = 400;

} // namespace

SpellCheck::SpellCheck(Speller &speller, SpelledField *field)
    : QObject(field), m_speller(speller), m_field(field)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMillis);
    m_slice.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SpellCheck::begin);
    connect(&m_slice, &QTimer::timeout, this, &SpellCheck::look);
    connect(field, &SpelledField::typed, this, &SpellCheck::typed);
    connect(field, &SpelledField::caretMoved, this, &SpellCheck::caretMoved);
    connect(field, &SpelledField::left, this, [this] {
        if (std::exchange(m_writing, false))
            m_pause.start();
    });
    connect(field, &SpelledField::menuOpened, this, &SpellCheck::fillMenu);
    connect(&speller, &Speller::changed, this, [this] { m_pause.start(); });
    m_pause.start();
}

void SpellCheck::typed(int position, int added)
{
    m_writing = m_field->widget()->hasFocus();
    m_slice.stop();
    if (!m_speller.isActive())
        return;
    m_pause.start();
    // The word that changes loses its mark at once; the marks behind it move by themselves.
    m_field->dropMisspelt({position, added});
}

void SpellCheck::caretMoved()
{
    if (!m_leftOut || m_pause.isActive())
        return;
    m_writing = false;
    m_pause.start();
}

void SpellCheck::begin()
{
    m_slice.stop();
    if (!m_speller.isActive()) {
        if (!m_field->misspelt().isEmpty())
            m_field->setMisspelt({});
        return;
    }
    m_text = m_field->text();
    m_at = 0;
    m_leftOut = false;
    m_found.clear();
    look();
}

void SpellCheck::look()
{
    QElapsedTimer clock;
    clock.start();
    for (int looked = 1; m_found.size() < mostMarks; ++looked) {
        const auto word = nextSpellWord(m_text, m_at);
        if (!word)
            break;
        m_at = word->end();
        if (isBeingWritten(*word))
            m_leftOut = true;
        else if (!m_speller.isRight(QStringView(m_text).sliced(word->start, word->length)))
            m_found.append(*word);
        if (looked % wordsBetweenLooks == 0 && clock.elapsed() >= sliceMillis) {
            m_slice.start(0);
            return;
        }
    }
    if (m_found != m_field->misspelt())
        m_field->setMisspelt(m_found);
}

bool SpellCheck::isBeingWritten(const TextRange &word) const
{
    const int caret = m_field->caret();
    return m_writing && caret > word.start && caret <= word.end();
}

void SpellCheck::fillMenu(QMenu *menu, int position)
{
    const QList<TextRange> marks = m_field->misspelt();
    const auto mark = std::find_if(marks.begin(), marks.end(), [position](const auto &one) {
        return position >= one.start && position <= one.end();
    });
    if (mark == marks.end())
        return;
    const QString word = m_field->text().mid(mark->start, mark->length);
    QAction *first = menu->actions().value(0);
    const auto add = [&](const QString &text, const std::function<void()> &act) {
        auto *action = new QAction(text, menu);
        connect(action, &QAction::triggered, this, act);
        menu->insertAction(first, action);
        return action;
    };
    if (!m_field->isReadOnly()) {
        const QStringList better = m_speller.suggestions(word);
        for (const QString &one : better) {
            QAction *action = add(one, [this, one, at = *mark] { m_field->replace(at, one); });
            QFont font = menu->font();
            font.setWeight(QFont::DemiBold);
            action->setFont(font);
        }
        if (better.isEmpty())
            add(tr("No suggestions"), [] {})->setEnabled(false);
        menu->insertSeparator(first);
    }
    add(tr("Add “%1” to the dictionary").arg(word), [this, word] { (void)m_speller.add(word); });
    add(tr("Ignore until the program ends"), [this, word] { m_speller.ignore(word); });
    menu->insertSeparator(first);
}

} // namespace storybank
