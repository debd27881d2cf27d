#include <QTest>
class TestCoach : public QObject
{
    Q_OBJECT
};
QTEST_APPLESS_MAIN(TestCoach)
#include "tst_coach.moc"
