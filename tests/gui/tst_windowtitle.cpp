#include "gui/listfixture.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestWindowTitle : public QObject
{
    Q_OBJECT

private slots:
    void theTitleHasTheNumberOfUnreadPapers();
};

void TestWindowTitle::theTitleHasTheNumberOfUnreadPapers()
{
    ListFixture f(2);
    QVERIFY(f.run());
    QTRY_COMPARE(f.window().windowTitle(), u"Daily Papers (2 unread)"_s);
    QCOMPARE(f.window().accessibleName(), u"Daily Papers"_s);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.window().windowTitle(), u"Daily Papers (1 unread)"_s);
    f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.window().windowTitle(), u"Daily Papers"_s);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestWindowTitle)
#include "tst_windowtitle.moc"
