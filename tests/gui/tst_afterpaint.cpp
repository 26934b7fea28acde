#include "gui/afterpaint.h"

#include "support/testprogram.h"

#include <QTest>
#include <QWidget>

using dp::AfterPaint;

namespace {

class CountingWidget : public QWidget
{
public:
    int paintings = 0;

protected:
    void paintEvent(QPaintEvent *) override { ++paintings; }
};

} // namespace

class TestAfterPaint : public QObject
{
    Q_OBJECT

private slots:
    void theActionFollowsThePainting();
    void theActionDoesNotWaitForAWidgetThatIsNotPainted();
    void nothingIsCalledForAWidgetThatIsGone();
};

void TestAfterPaint::theActionFollowsThePainting()
{
    CountingWidget widget;
    QList<int> paintingsAtCall;
    AfterPaint::call(widget, [&] { paintingsAtCall << widget.paintings; });
    widget.show();
    QVERIFY(paintingsAtCall.isEmpty());
    QTRY_VERIFY(!paintingsAtCall.isEmpty());
    QVERIFY(paintingsAtCall.first() > 0);
    widget.repaint();
    QCoreApplication::processEvents();
    QCOMPARE(paintingsAtCall.size(), 1);
}

void TestAfterPaint::theActionDoesNotWaitForAWidgetThatIsNotPainted()
{
    CountingWidget widget;
    bool isCalled = false;
    AfterPaint::call(widget, [&] { isCalled = true; });
    QTRY_VERIFY(isCalled);
    QCOMPARE(widget.paintings, 0);
}

void TestAfterPaint::nothingIsCalledForAWidgetThatIsGone()
{
    bool isCalled = false;
    {
        CountingWidget widget;
        AfterPaint::call(widget, [&] { isCalled = true; });
        widget.show();
        widget.repaint();
    }
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
}

DP_WINDOW_TEST(TestAfterPaint)
#include "tst_afterpaint.moc"
