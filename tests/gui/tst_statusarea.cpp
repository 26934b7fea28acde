// The status bar: the state of the tab, the last message and the running job.
#include "gui/fetchfixture.h"
#include "gui/window/elidedlabel.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Returns the names of the visible widgets of the status bar that overlap, or that are outside of it.
QString badPlaces(QWidget &area)
{
    QStringList bad;
    QList<QWidget *> seen;
    for (const QString &name : {u"statusText"_s, u"messagesButton"_s, u"messageText"_s, u"activityText"_s,
             u"progressBar"_s, u"stopButton"_s}) {
        auto *widget = area.findChild<QWidget *>(name);
        if (!widget->isVisible())
            continue;
        const QRect place(widget->mapTo(&area, QPoint()), widget->size());
        if (!area.rect().contains(place))
            bad << name + u" is outside"_s;
        for (const QWidget *other : std::as_const(seen))
            if (place.intersects(QRect(other->mapTo(&area, QPoint()), other->size())))
                bad << name + u" covers "_s + other->objectName();
        seen << widget;
    }
    return bad.join(u", "_s);
}

} // namespace

class TestStatusArea : public QObject
{
    Q_OBJECT

private slots:
    void messageStaysWhenAMenuOpens();
    void nothingIsOverprinted_data();
    void nothingIsOverprinted();
    void messageOfARefreshInTheBackgroundIsNotOverprinted();
    void refreshNamesThePlaceInItsRun();
    void anElidedTextIsInTheToolTip();
    void lastMessagesAreListed();
    void listOpensWithTheMouse();

private:
    static QWidget *area(FetchFixture &f) { return f.window().findChild<QWidget *>(u"statusArea"_s); }
    static QString list()
    {
        QDialog *dialog = dialogNamed(u"messagesDialog"_s);
        return dialog ? dialog->findChild<QPlainTextEdit *>(u"shownText"_s)->toPlainText() : QString();
    }
};

void TestStatusArea::messageStaysWhenAMenuOpens()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    const QString message = f.message();
    QVERIFY(!message.isEmpty());
    auto *menu = f.window().findChild<QMenu *>(u"fileMenu"_s);
    menu->popup(f.window().mapToGlobal(QPoint(20, 40)));
    QTRY_COMPARE(QApplication::activePopupWidget(), menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Escape);
    auto *label = f.window().findChild<QLabel *>(u"messageText"_s);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), message);
    QCOMPARE(f.window().statusBar()->currentMessage(), QString());
}

void TestStatusArea::nothingIsOverprinted_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1200, 800, 600, 480})
        QTest::addRow("%d", width) << width;
}

/// The second of two refreshes runs while the window shows the message of the first one.
void TestStatusArea::nothingIsOverprinted()
{
    QFETCH(const int, width);
    FetchFixture f;
    QVERIFY(f.run());
    f.window().resize(width, 500);
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_COMPARE(badPlaces(*area(f)), QString());
    f.arxiv.queueFault(Fault::Hang, {}, -1);
    QSignalSpy asked(&f.arxiv, &LoopbackArxiv::requested);
    QTest::keyClick(&f.window(), Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(asked.wait());
    // The wait for another program has the longest sentence.
    emit f.refresh().waiting(f.clock.now().addSecs(60), WaitReason::OtherProgram, {});
    QTRY_VERIFY(f.activity().startsWith("Waiting since "_L1));
    auto *stop = f.window().findChild<QToolButton *>(u"stopButton"_s);
    QTRY_VERIFY(stop->isVisible() && stop->width() >= stop->minimumSizeHint().width());
    QTRY_COMPARE(badPlaces(*area(f)), QString());
    QVERIFY(f.window().findChild<QLabel *>(u"activityText"_s)->width() > 40);
    QTest::mouseClick(stop, Qt::LeftButton);
}

void TestStatusArea::messageOfARefreshInTheBackgroundIsNotOverprinted()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.window().hide();
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    f.session().refresh().refreshAll();
    QVERIFY(finished.wait(20000));
    f.window().bringUp();
    QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
    QTRY_VERIFY(!f.message().isEmpty());
    QTRY_COMPARE(badPlaces(*area(f)), QString());
}

void TestStatusArea::refreshNamesThePlaceInItsRun()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.arxiv.queueFault(Fault::Hang, "Okapi", -1);
    QSignalSpy started(&f.session().refresh(), &RefreshJob::keywordStarted);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QTRY_COMPARE(started.count(), 2);
    QTRY_COMPARE(f.activity(), u"2 of 2 keyword(s)"_s);
    auto *activity = f.window().findChild<ElidedLabel *>(u"activityText"_s);
    QCOMPARE(activity->toolTipText(), u"Fetching “Okapi”…"_s);
    QTest::mouseClick(f.window().findChild<QToolButton *>(u"stopButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!activity->isVisible());
    // A single keyword is named.
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTest::keyClick(&f.window(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(f.activity(), u"Fetching “Okapi”…"_s);
}

void TestStatusArea::anElidedTextIsInTheToolTip()
{
    ElidedLabel label;
    label.setText(u"a <b>long</b> text that needs much room"_s);
    label.resize(2000, 20);
    QCOMPARE(label.toolTipText(), QString());
    label.resize(60, 20);
    QCOMPARE(label.toolTipText(), label.text());
    label.setDetails(u"and more"_s);
    QCOMPARE(label.toolTipText(), label.text() + u"\nand more"_s);
}

void TestStatusArea::lastMessagesAreListed()
{
    FetchFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(list(), u"There are no messages yet."_s);
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    QVERIFY(f.fetch(Qt::Key_F5));
    const QString first = f.message();
    QVERIFY(f.fetch(Qt::Key_F5));
    const QString second = f.message();
    QVERIFY(first != second);
    QTest::keyClick(&f.window(), Qt::Key_M, Qt::ControlModifier);
    const QStringList lines = list().split(u'\n');
    QCOMPARE(lines.size(), 2);
    const QString time = QLocale().toString(f.clock.now().toLocalTime().time(), QLocale::ShortFormat);
    QCOMPARE(lines[0], time + u"  "_s + second);
    QCOMPARE(lines[1], time + u"  "_s + first);
    // The texts are copied with the keyboard.
    QWidget *text = QApplication::activeModalWidget()->findChild<QWidget *>(u"shownText"_s);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), lines.join(u'\n'));
    QCOMPARE(widgetsWithoutNames(*QApplication::activeModalWidget()), QString());
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
}

void TestStatusArea::listOpensWithTheMouse()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(!f.window().findChild<QWidget *>(u"messagesButton"_s)->isVisible());
    QVERIFY(f.fetch(Qt::Key_F5));
    for (const QString &name : {u"messageText"_s, u"messagesButton"_s}) {
        auto *widget = f.window().findChild<QWidget *>(name);
        QTRY_VERIFY(widget->isVisible() && widget->width() > 10);
        QTest::mouseClick(widget, Qt::LeftButton);
        QVERIFY2(list().endsWith(f.message()), qPrintable(name));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        QVERIFY(backTo(f.window()));
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestStatusArea)
#include "tst_statusarea.moc"
