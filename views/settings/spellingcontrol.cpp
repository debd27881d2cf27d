#include "spellingcontrol.h"

#include "preferences.h"
#include "spellinglanguages.h"
#include "views/common/chipbutton.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>

namespace storybank {

namespace {

/// The languages that are used now, also those without a dictionary that were chosen where there was one.
QStringList languagesOf(const Preferences &preferences)
{
    const QStringList chosen = preferences.spellingLanguages();
    return chosen.isEmpty() ? usualLanguages(findDictionaries(), systemLanguage()) : chosen;
}

} // namespace

SpellingControl::SpellingControl(Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_preferences(preferences),
      m_on(new QCheckBox(tr("On"), this)),
      m_chips(new QHBoxLayout),
      m_add(new ChipButton(this))
{
    m_on->setAccessibleName(tr("Check spelling"));
    m_add->setAdds(true);
    m_add->setAccessibleName(tr("Add a language"));
    m_add->setToolTip(m_add->accessibleName());
    m_chips->setSpacing(6);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_on);
    row->addLayout(m_chips);
    row->addWidget(m_add);
    row->addStretch();
    setFocusProxy(m_on);
    connect(m_on, &QCheckBox::toggled, &preferences, &Preferences::setChecksSpelling);
    connect(m_add, &ChipButton::clicked, this, &SpellingControl::pick);
}

void SpellingControl::refresh()
{
    const bool on = m_preferences.checksSpelling();
    m_on->setChecked(on);
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList chosen = languagesOf(m_preferences);
    for (const QString &language : chosen)
        addChip(language, chosen);
    m_add->setEnabled(on);
    m_add->setVisible(!findDictionaries().isEmpty());
}

void SpellingControl::addChip(const QString &language, const QStringList &chosen)
{
    auto *chip = new ChipButton(languageName(language), -1, true, this);
    chip->setRemovable(chosen.size() > 1);
    chip->setEnabled(m_preferences.checksSpelling());
    connect(chip, &ChipButton::removeRequested, this, [this, language, chosen] {
        QStringList others = chosen;
        others.removeAll(language);
        m_preferences.setSpellingLanguages(others);
    });
    m_chips->addWidget(chip);
    chip->show();
}

void SpellingControl::pick()
{
    QMenu menu(this);
    const QStringList chosen = languagesOf(m_preferences);
    for (const Dictionary &dictionary : findDictionaries()) {
        if (chosen.contains(dictionary.language))
            continue;
        menu.addAction(languageName(dictionary.language), this,
                       [this, chosen, language = dictionary.language] {
                           m_preferences.setSpellingLanguages(chosen + QStringList{language});
                       });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No other dictionary is installed"))->setEnabled(false);
    menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

bool SpellingControl::isStandard() const
{
    return m_preferences.checksSpelling() && m_preferences.spellingLanguages().isEmpty();
}

void SpellingControl::reset()
{
    m_preferences.setSpellingLanguages({});
    m_preferences.setChecksSpelling(true);
}

} // namespace storybank
