#include "views/common/listkeys.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace storybank;

class TestListKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void arrows_moveTheRowAndStopAtTheEnds();
    void pages_moveByWhatIsInSight();
    void firstArrow_choosesTheFirstRowWhenNoneIs_data();
    void firstArrow_choosesTheFirstRowWhenNoneIs();
    void returnAndEnter_takeTheCurrentRow();
    void return_withoutARow_takesNothing();
    void letters_reachTheField();

private:
    void press(Qt::Key key) { QTest::keyClick(m_field.get(), key); }

    std::unique_ptr<QLineEdit> m_field;
    std::unique_ptr<QListWidget> m_list;
    ListKeys *m_keys = nullptr;
};

void TestListKeys::init()
{
    m_field = std::make_unique<QLineEdit>();
    m_list = std::make_unique<QListWidget>();
    for (int i = 0; i < 40; ++i)
        m_list->addItem(QString::number(i));
    m_list->resize(200, 10 * m_list->sizeHintForRow(0));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->show();
    m_list->setCurrentRow(0);
    m_keys = new ListKeys(m_field.get(), m_list.get());
}

void TestListKeys::arrows_moveTheRowAndStopAtTheEnds()
{
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentRow(), 2);
    QVERIFY(m_list->item(2)->isSelected());
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Up);
    QCOMPARE(m_list->currentRow(), 0);
    m_list->setCurrentRow(39);
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentRow(), 39);
}

void TestListKeys::pages_moveByWhatIsInSight()
{
    press(Qt::Key_PageDown);
    const int page = m_list->currentRow();
    QVERIFY2(page >= 7 && page <= 10, qPrintable(QString::number(page)));
    press(Qt::Key_PageUp);
    QCOMPARE(m_list->currentRow(), 0);
}

void TestListKeys::firstArrow_choosesTheFirstRowWhenNoneIs_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("down") << Qt::Key_Down;
    QTest::newRow("up") << Qt::Key_Up;
}

void TestListKeys::firstArrow_choosesTheFirstRowWhenNoneIs()
{
    QFETCH(Qt::Key, key);
    m_list->setCurrentRow(-1);
    press(key);
    QCOMPARE(m_list->currentRow(), 0);
}

void TestListKeys::returnAndEnter_takeTheCurrentRow()
{
    QList<int> rows;
    connect(m_keys, &ListKeys::taken, this, [&rows](const QModelIndex &index) { rows.append(index.row()); });
    const QSignalSpy fieldReturned(m_field.get(), &QLineEdit::returnPressed);
    m_list->setCurrentRow(3);
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Enter);
    QCOMPARE(rows, QList<int>({3, 4}));
    QCOMPARE(fieldReturned.count(), 0);
}

void TestListKeys::return_withoutARow_takesNothing()
{
    bool valid = true;
    connect(m_keys, &ListKeys::taken, this, [&valid](const QModelIndex &index) { valid = index.isValid(); });
    m_list->clear();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(!valid);
}

void TestListKeys::letters_reachTheField()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("ab"));
    press(Qt::Key_Left);
    press(Qt::Key_Backspace);
    QCOMPARE(m_field->text(), QStringLiteral("b"));
    QCOMPARE(m_list->currentRow(), 0);
}

QTEST_MAIN(TestListKeys)
#include "tst_listkeys.moc"
