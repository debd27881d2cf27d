#include "prose.h"

#include "growingtextedit.h"
#include "spellcheck.h"

#include <QChildEvent>
#include <QLineEdit>
#include <QSet>

namespace storybank {

namespace {

constexpr auto proseProperty = "prose";

/// Looks for fields to check, and for those that come.
class ProseWatch : public QObject
{
public:
    ProseWatch(Speller &speller, QWidget *root) : QObject(root), m_speller(speller) { adopt(root); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ChildPolished) {
            if (auto *child = qobject_cast<QWidget *>(static_cast<QChildEvent *>(event)->child()))
                adopt(child);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void adopt(QWidget *widget)
    {
        if (m_known.contains(widget))
            return;
        m_known.insert(widget);
        connect(widget, &QObject::destroyed, this, [this](QObject *gone) { m_known.remove(gone); });
        if (auto *edit = qobject_cast<GrowingTextEdit *>(widget)) {
            new SpellCheck(m_speller, SpelledField::of(edit));
            return;
        }
        if (auto *field = qobject_cast<QLineEdit *>(widget)) {
            if (field->property(proseProperty).toBool())
                new SpellCheck(m_speller, SpelledField::of(field));
            return;
        }
        widget->installEventFilter(this);
        for (QWidget *child : widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
            adopt(child);
    }

    Speller &m_speller;
    QSet<const QObject *> m_known;
};

} // namespace

void setProse(QLineEdit *field)
{
    field->setProperty(proseProperty, true);
}

void checkProse(Speller &speller, QWidget *root)
{
    new ProseWatch(speller, root);
}

} // namespace storybank
