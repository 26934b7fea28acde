// Sending papers to Zotero from the menu and from the context menu.
#include "gui/mainwindowfixture.h"
#include "session/zoterojob.h"
#include "support/fakezotero.h"

#include <QContextMenuEvent>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestZotero : public QObject
{
    Q_OBJECT

private slots:
    void theMenuSendsTheSelectedPapers();
    void theContextMenuHasTheEntry();
    void papersThatWereSentAreLeftOut();
    void sendingAgainIsAsked();
    void aZoteroThatDoesNotRunIsShown();
    void goneInTheMiddleIsShown();
    void stopEndsTheJob();

private:
    struct Desk : MainWindowFixture {
        Desk()
            : MainWindowFixture({u"MLLM"_s})
        {
            Settings(options.settings).set(Setting::ZoteroPort, zotero.port());
            isGiven = give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s});
        }
        bool runReady() { return isGiven && run(); }
        /// Opens the menu of papers with the keyboard and types the letter of the entry.
        void send()
        {
            table()->setFocus();
            key(Qt::Key_P, Qt::AltModifier);
            auto *menu = window().findChild<QMenu *>(u"paperMenu"_s);
            QTRY_COMPARE(QApplication::activePopupWidget(), menu);
            QTest::keyClick(menu, Qt::Key_Z);
        }
        bool hasEnded()
        {
            return QTest::qWaitFor([this] {
                return zotero.requests("ping") > 0 || !prompts.questions.isEmpty();
            }) && QTest::qWaitFor([this] { return !jobs().has<ZoteroJob>(); }, 20000);
        }

        FakeZotero zotero;
        bool isGiven = false;
    };
};

void TestZotero::theMenuSendsTheSelectedPapers()
{
    Desk f;
    QVERIFY(f.runReady());
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.send();
    QTRY_COMPARE(f.zotero.items.size(), 3);
    QTRY_VERIFY2(f.message().contains(u"3 papers sent to “Reading <list>” in Zotero"_s)
            || f.message().contains(u"3 paper(s) sent to “Reading <list>” in Zotero"_s),
        qPrintable(f.message()));
    QCOMPARE(f.window().findChild<QLabel *>(u"messageText"_s)->textFormat(), Qt::PlainText);
    f.stop();
}

void TestZotero::theContextMenuHasTheEntry()
{
    Desk f;
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(1);
    QContextMenuEvent event(
        QContextMenuEvent::Keyboard, QPoint(50, 50), f.table()->viewport()->mapToGlobal(QPoint(50, 50)));
    QApplication::sendEvent(f.table()->viewport(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Z);
    QTRY_COMPARE(f.zotero.items.size(), 1);
    QTRY_VERIFY(!f.jobs().has<ZoteroJob>());
    f.stop();
}

void TestZotero::papersThatWereSentAreLeftOut()
{
    Desk f;
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(0);
    f.send();
    QTRY_COMPARE(f.zotero.items.size(), 1);
    QTRY_VERIFY(!f.jobs().has<ZoteroJob>());
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.send();
    QTRY_COMPARE(f.zotero.items.size(), 3);
    QTRY_VERIFY2(f.message().contains(u"already sent before: 1"_s), qPrintable(f.message()));
    QVERIFY(f.prompts.questions.isEmpty());
    f.stop();
}

void TestZotero::sendingAgainIsAsked()
{
    Desk f;
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(0);
    f.send();
    QTRY_COMPARE(f.zotero.items.size(), 1);
    QTRY_VERIFY(!f.jobs().has<ZoteroJob>());
    f.prompts.yes = false;
    f.send();
    QTRY_COMPARE(f.prompts.questions.size(), 1);
    QCOMPARE(f.zotero.items.size(), 1);
    f.prompts.yes = true;
    f.send();
    QTRY_COMPARE(f.zotero.items.size(), 2);
    QTRY_VERIFY(!f.jobs().has<ZoteroJob>());
    f.stop();
}

void TestZotero::aZoteroThatDoesNotRunIsShown()
{
    Desk f;
    f.zotero.quit();
    QVERIFY(f.runReady());
    f.send();
    QTRY_VERIFY(f.bar()->isVisible());
    QTRY_VERIFY(f.bar()->text().contains(u"Zotero does not answer"_s));
    f.stop();
}

void TestZotero::goneInTheMiddleIsShown()
{
    Desk f;
    f.zotero.setFault("saveItems", 1, FakeZotero::Fault::StoreAndVanish);
    QVERIFY(f.runReady());
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.send();
    QTRY_VERIFY(f.bar()->isVisible());
    QTRY_VERIFY2(f.bar()->text().contains(u"not certain"_s), qPrintable(f.bar()->text()));
    f.stop();
}

void TestZotero::stopEndsTheJob()
{
    Desk f;
    f.zotero.setFault("saveItems", 0, FakeZotero::Fault::Hang);
    QVERIFY(f.runReady());
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.send();
    QTRY_COMPARE(f.zotero.requests("saveItems"), 1);
    auto *stop = f.window().findChild<QAction *>(u"stop"_s);
    QTRY_VERIFY(stop->isEnabled());
    stop->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!f.jobs().has<ZoteroJob>(), 10000);
    QCOMPARE(f.zotero.requests("saveItems"), 1);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestZotero)
#include "tst_zotero.moc"
