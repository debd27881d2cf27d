#include "statusstrip.h"

#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/plainlabel.h"
#include "views/common/style.h"
#include "views/common/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int messageMillis = 8000;

struct SavedLook
{
    QString icon;
    QString text;
    Token colour;
};

SavedLook lookOf(SavedState state)
{
    switch (state) {
    case SavedState::NoBank:
        return {QString(), StatusStrip::tr("No bank open"), &Theme::text2};
    case SavedState::Saved:
        return {u"check"_s, StatusStrip::tr("Saved"), &Theme::ok};
    case SavedState::Saving:
        return {u"ellipsis"_s, StatusStrip::tr("Saving"), &Theme::text2};
    case SavedState::Waiting:
        return {u"pause"_s, StatusStrip::tr("Saving waits"), &Theme::warn};
    case SavedState::NotSaved:
        return {u"circle-alert"_s, StatusStrip::tr("Not saved"), &Theme::bad};
    case SavedState::ReadOnly:
        return {u"lock"_s, StatusStrip::tr("Read only"), &Theme::text2};
    }
    return {};
}

/// An icon whose name and colour can change.
class TokenIcon : public QWidget
{
public:
    explicit TokenIcon(QWidget *parent) : QWidget(parent) { setFixedSize(sizeHint()); }
    void setLook(const QString &name, Token token)
    {
        m_name = name;
        m_token = token;
        setVisible(!name.isEmpty());
        update();
    }

    QSize sizeHint() const override
    {
        const int side = themeOf(this).px(16);
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_name.isEmpty())
            return;
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        drawIconIn(&painter, rect(), m_name, theme.*m_token, theme.px(14));
    }

private:
    QString m_name;
    Token m_token = &Theme::text2;
};

/// The short upright line between two places.
class Rule : public QWidget
{
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedWidth(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(0, (height() - 14) / 2, 1, 14), themeOf(this).line2);
    }
};

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent),
      m_savedIcon(new TokenIcon(this)),
      m_saved(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_summary(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_messageBox(new QWidget(this)),
      m_message(new PlainLabel({}, FontRole::Secondary, &Theme::text, m_messageBox)),
      m_undo(new LinkButton(tr("Undo"), m_messageBox)),
      m_pageText(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_fileIcon(new TokenIcon(this)),
      m_file(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_language(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this))
{
    for (int i = 0; i < 3; ++i)
        m_rules.append(new Rule(this));
    static_cast<TokenIcon *>(m_fileIcon)->setLook(u"hard-drive"_s, &Theme::text2);

    auto *messageRow = new QHBoxLayout(m_messageBox);
    messageRow->setContentsMargins(0, 0, 0, 0);
    messageRow->setSpacing(10);
    messageRow->addWidget(m_message);
    m_undo->setToolTip(tr("Take it back (Ctrl+Z)"));
    messageRow->addWidget(m_undo);
    connect(m_undo, &LinkButton::clicked, this, [this] {
        clearMessage();
        Q_EMIT undoRequested();
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(10);
    // An icon stands close to its word, everything else apart.
    const auto pair = [row](QWidget *icon, QWidget *word) {
        auto *box = new QHBoxLayout;
        box->setSpacing(5);
        box->addWidget(icon);
        box->addWidget(word);
        row->addLayout(box);
    };
    pair(m_savedIcon, m_saved);
    row->addWidget(m_rules.at(0));
    row->addWidget(m_summary);
    row->addWidget(m_messageBox);
    row->addStretch();
    row->addWidget(m_pageText);
    row->addWidget(m_rules.at(1));
    pair(m_fileIcon, m_file);
    row->addWidget(m_rules.at(2));
    row->addWidget(m_language);
    setFixedHeight(themeOf(this).px(size::StatusBar));

    m_messageTime.setSingleShot(true);
    m_messageTime.setInterval(messageMillis);
    connect(&m_messageTime, &QTimer::timeout, this, &StatusStrip::clearMessage);
    clearMessage();
    setSaved(SavedState::NoBank);
    setPageText({});
    setFile({});
}

void StatusStrip::setSaved(SavedState state)
{
    m_state = state;
    const SavedLook look = lookOf(state);
    static_cast<TokenIcon *>(m_savedIcon)->setLook(look.icon, look.colour);
    m_saved->setText(look.text);
    m_saved->setTone(look.colour);
    m_rules.at(0)->setVisible(state != SavedState::NoBank);
}

void StatusStrip::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void StatusStrip::setPageText(const QString &text)
{
    m_pageText->setText(text);
    m_rules.at(1)->setVisible(!text.isEmpty() && !m_file->text().isEmpty());
}

void StatusStrip::setFile(const QString &path)
{
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(path);
    m_fileIcon->setVisible(!path.isEmpty());
    m_file->setVisible(!path.isEmpty());
    m_rules.at(2)->setVisible(!path.isEmpty());
    setPageText(m_pageText->text());
}

void StatusStrip::setLanguage(const QString &name)
{
    m_language->setText(name);
}

void StatusStrip::say(const QString &text, bool offersUndo)
{
    m_message->setText(text);
    m_undo->setVisible(offersUndo);
    m_messageBox->show();
    m_summary->hide();
    m_messageTime.start();
}

QString StatusStrip::message() const
{
    return m_messageBox->isHidden() ? QString() : m_message->text();
}

void StatusStrip::clearMessage()
{
    m_messageTime.stop();
    m_messageBox->hide();
    m_summary->show();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace storybank
