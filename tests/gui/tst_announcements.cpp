// Screen readers: the announcements of the window and the names of its parts.
#include "gui/animals.h"
#include "gui/announcer.h"
#include "gui/fetchfixture.h"
#include "gui/window/papertabs.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QTabBar>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Collects the sentences that a window announces. Qt sends no accessibility events to a test unless a screen
/// reader runs, so this uses the signal.
class Announcements : public QObject
{
public:
    explicit Announcements(const QWidget &window)
    {
        connect(window.findChild<Announcer *>(), &Announcer::announced, this,
            [this](const QString &sentence) { m_sentences << sentence; });
    }
    qsizetype size() const { return m_sentences.size(); }
    QStringList take() { return std::exchange(m_sentences, {}); }

private:
    QStringList m_sentences;
};

QString nameOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Name);
}

} // namespace

class TestAnnouncements : public QObject
{
    Q_OBJECT

private slots:
    void endOfARefreshIsAnnouncedOnce();
    void errorIsAnnouncedOnce();
    void markIsAnnouncedOnce();
    void undoneMarkIsAnnounced();
    void numberOfResultsIsAnnouncedOnce();
    void announcementIsANotification();
    void hiddenWindowAnnouncesNothing();
    void labelsAreReadWithTheirText();
    void tabsAndTablesHaveTheirOwnNames();
    void buttonsOfTheSearchFieldHaveNames();
};

void TestAnnouncements::endOfARefreshIsAnnouncedOnce()
{
    FetchFixture f;
    QVERIFY(f.run());
    Announcements announcements(f.window());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(!f.message().isEmpty());
    QCOMPARE(announcements.take(), QStringList{f.message()});
}

void TestAnnouncements::errorIsAnnouncedOnce()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.arxiv.queueFault(Fault::status(500), {}, -1);
    Announcements announcements(f.window());
    QVERIFY(f.fetch(Qt::Key_F5));
    auto *text = f.window().findChild<QLabel *>(u"errorText"_s);
    QTRY_VERIFY(text->isVisible());
    QCOMPARE(announcements.take(), QStringList{text->text()});
}

void TestAnnouncements::markIsAnnouncedOnce()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_COMPARE(f.rows(), 20);
    QTRY_VERIFY(f.table()->currentId() != 0);
    Announcements announcements(f.window());
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(f.table(), key);
        return announcements.take();
    };
    QCOMPARE(press(Qt::Key_S), QStringList{u"Starred"_s});
    QCOMPARE(press(Qt::Key_S), QStringList{u"Star removed"_s});
    QCOMPARE(press(Qt::Key_M), QStringList{u"Marked as read"_s});
    QCOMPARE(press(Qt::Key_M), QStringList{u"Marked as unread"_s});
    // The mark of a paper that is opened is not announced, because the abstract is being read.
    QCOMPARE(press(Qt::Key_Space), QStringList());
    // Many marks are announced when they are written.
    QTest::keyClick(f.table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(announcements.size(), qsizetype(1));
    announcements.take();
    QCOMPARE(f.message(), u"19 paper(s) marked as read"_s);
}

void TestAnnouncements::undoneMarkIsAnnounced()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_COMPARE(f.rows(), 20);
    QTRY_VERIFY(f.table()->currentId() != 0);
    QSignalSpy written(&f.session().marks(), &Marks::markedOne);
    QTest::keyClick(f.table(), Qt::Key_S);
    QVERIFY(written.wait());
    Announcements announcements(f.window());
    QTest::keyClick(f.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.message(), u"Undone: Star"_s);
    QTest::keyClick(f.table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.message(), u"Redone: Star"_s);
    QCOMPARE(announcements.take(), QStringList({u"Undone: Star"_s, u"Redone: Star"_s}));
}

void TestAnnouncements::numberOfResultsIsAnnouncedOnce()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    Announcements announcements(f.window());
    auto *field = f.window().findChild<QLineEdit *>(u"searchField"_s);
    field->setFocus();
    QTest::keyClicks(field, u"zebra"_s);
    QTRY_COMPARE(announcements.size(), qsizetype(1));
    QCOMPARE(announcements.take(), QStringList{u"20 paper(s) found"_s});
    // Another search with the same number is announced too.
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, u"lion"_s);
    QTRY_COMPARE(announcements.size(), qsizetype(1));
    QCOMPARE(announcements.take(), QStringList{u"20 paper(s) found"_s});
}

void TestAnnouncements::announcementIsANotification()
{
    QWidget window;
    auto *announcer = new Announcer(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    Announcements announcements(window);
    announcer->announce(u"5 new papers"_s);
    QCOMPARE(announcements.take(), QStringList{u"5 new papers"_s});
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(announcer);
    QCOMPARE(interface->role(), QAccessible::Notification);
    QVERIFY(!interface->state().invisible);
    announcer->announce(QString());
    QCOMPARE(announcements.take(), QStringList());
}

/// The tray tells what a refresh in the background has found.
void TestAnnouncements::hiddenWindowAnnouncesNothing()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.window().hide();
    Announcements announcements(f.window());
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    f.session().refresh().refreshAll();
    QVERIFY(finished.wait(20000));
    QTRY_VERIFY(!f.message().isEmpty());
    QCOMPARE(announcements.take(), QStringList());
}

/// An accessible name would replace the text of a label that shows a message.
void TestAnnouncements::labelsAreReadWithTheirText()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.arxiv.queueFault(Fault::status(500), "Okapi", -1);
    QVERIFY(f.fetch(Qt::Key_F5));
    for (QLabel *label : f.window().findChildren<QLabel *>()) {
        QVERIFY2(label->accessibleName().isEmpty(), qPrintable(label->objectName()));
        if (!label->text().isEmpty() && label->textFormat() == Qt::PlainText)
            QCOMPARE(nameOf(label), label->text());
    }
}

void TestAnnouncements::tabsAndTablesHaveTheirOwnNames()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QStringList names;
    for (PapersPage *page : f.window().tabs().pages())
        names << nameOf(page->table());
    QCOMPARE(names,
        QStringList({u"Papers of Zebra"_s, u"Papers of Okapi"_s, u"All papers"_s, u"Starred papers"_s}));
    auto *bar = f.window().findChild<QTabBar *>(u"keywordTabBar"_s);
    QAccessibleInterface *tab = QAccessible::queryAccessibleInterface(bar)->child(0);
    QTRY_VERIFY(tab->text(QAccessible::Description).contains("updated"_L1));
    const QString description = tab->text(QAccessible::Description);
    QVERIFY2(
        description.startsWith("Zebra\n"_L1) && !description.contains(u'<') && !description.contains(u'&'),
        qPrintable(description));
}

void TestAnnouncements::buttonsOfTheSearchFieldHaveNames()
{
    FetchFixture f;
    QVERIFY(f.run());
    auto *field = f.window().findChild<QLineEdit *>(u"searchField"_s);
    const auto buttons = field->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    for (QToolButton *button : buttons)
        QVERIFY(!nameOf(button).isEmpty());
    // The magnifier selects the text.
    field->setText(u"zebra"_s);
    for (QToolButton *button : buttons)
        if (button->defaultAction()->objectName() == "selectSearch"_L1)
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(field->hasFocus());
    QCOMPARE(field->selectedText(), u"zebra"_s);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestAnnouncements)
#include "tst_announcements.moc"
