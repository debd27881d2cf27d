#pragma once

#include "items/versionmodel.h"

#include <QWidget>

class QHBoxLayout;
class QListView;
class QPushButton;

namespace storybank {

class ChoiceBox;
class PlainLabel;

/// The versions of a story at the left of its history, with the way back to the story.
class VersionPane : public QWidget
{
    Q_OBJECT

public:
    explicit VersionPane(VersionModel &model, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }

Q_SIGNALS:
    void closeRequested();
    /// Another row is the current one, by the user or because rows went.
    void currentChanged();

private:
    QWidget *buildHead();
    void buildList(VersionModel &model);

    VersionModel &m_model;
    PlainLabel *m_count = nullptr;
    QListView *m_list;
};

/// The heads of the two columns of a comparison: which version stands below, and what can be done with it.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(QWidget *parent = nullptr);

    /// The version at the left and at the right: when it was saved, and what it holds.
    void setLeft(const QString &moment, const QString &size);
    void setRight(const QString &moment, const QString &size);
    /// The width of the columns below, in px.
    void setRoom(int width);

    QPushButton *restore() const { return m_restore; }
    ChoiceBox *against() const { return m_against; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Half
    {
        QWidget *box;
        QHBoxLayout *row;
        PlainLabel *moment;
        PlainLabel *size;
    };
    Half addHalf();

    Half m_left;
    Half m_right;
    QPushButton *m_restore;
    ChoiceBox *m_against;
    int m_room = 0;
};

/// What the marks in a comparison mean, under it.
class DifferenceLegend : public QWidget
{
    Q_OBJECT

public:
    /// `note` stands at the right: what becomes of the text that is replaced.
    explicit DifferenceLegend(const QString &note, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_note;
};

} // namespace storybank
