#include "views/common/plainlabel.h"
#include "views/common/style.h"

#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestPlainLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTheme(*qApp, ThemeChoice::Light); }
    void height_followsTextAndWidth();
    void size_followsTheRole();
    void size_followsTheFontOfTheTheme();
    void lineThatIsCut_asksForItsWholeLength();
};

void TestPlainLabel::height_followsTextAndWidth()
{
    PlainLabel label;
    label.setWordWrap(true);
    label.setText(u"One line"_s);
    const int one = label.heightForWidth(200);
    QCOMPARE(one, label.minimumSizeHint().height());
    const QString sentence = u"Eleven words that do not fit into a line so short "_s;
    label.setText(sentence);
    const int narrow = label.heightForWidth(120);
    QVERIFY(narrow > one);
    QVERIFY(label.heightForWidth(240) < narrow);
    QCOMPARE(label.heightForWidth(120), narrow);
    label.setText(sentence + sentence);
    QVERIFY(label.heightForWidth(120) > narrow);
    label.setText(u"One line"_s);
    QCOMPARE(label.heightForWidth(120), one);
    label.setContentsMargins(0, 7, 0, 0);
    QCOMPARE(label.heightForWidth(120), one + 7);
}

void TestPlainLabel::size_followsTheRole()
{
    PlainLabel label(u"Covered"_s, FontRole::Caption, &Theme::text, nullptr);
    const QSize small = label.sizeHint();
    label.setRole(FontRole::BigNumber);
    QVERIFY(label.sizeHint().width() > small.width());
    QVERIFY(label.sizeHint().height() > small.height());
    label.setWordWrap(true);
    const int large = label.heightForWidth(400);
    label.setRole(FontRole::Caption);
    QVERIFY(label.heightForWidth(400) < large);
}

void TestPlainLabel::size_followsTheFontOfTheTheme()
{
    PlainLabel label(u"Covered"_s, FontRole::Body, &Theme::text, nullptr);
    const QSize before = label.sizeHint();
    installTheme(*qApp, ThemeChoice::Light, 1.5);
    QVERIFY(label.sizeHint().width() > before.width() * 1.3);
    QVERIFY(label.sizeHint().height() > before.height());
}

void TestPlainLabel::lineThatIsCut_asksForItsWholeLength()
{
    PlainLabel label(u"A line that is longer than its room"_s, FontRole::Body, &Theme::text, nullptr);
    const QSize whole = label.sizeHint();
    label.resize(40, whole.height());
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QCOMPARE(label.sizeHint(), whole);
    QVERIFY(label.minimumSizeHint().width() < whole.width());
    QCOMPARE(label.heightForWidth(40), -1);
}

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
