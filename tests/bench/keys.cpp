// Measures the keys of a morning in a tab of 2,000 papers: the time from a key press until its effect is
// painted.

#include "bench/desk.h"
#include "bench/papertab.h"
#include "bench/parts.h"
#include "bench/store.h"
#include "gui/pages/keywordpage.h"
#include "gui/pages/searchpage.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/papercells.h"
#include "gui/table/papersheader.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr double mostToPaint = 16; // largest good time, in milliseconds
constexpr double mostBeside = 2; // largest good ratio to a library with 10,000 papers
constexpr double mostOfFirst = 2; // largest good ratio of the first mute to the others
constexpr int littleLibrary = 10000;
constexpr int rows = 200, switches = 100, filters = 40, orders = 40, firstTabs = 15;
// Words of the made-up papers; each hides some papers of a tab.
const QStringList mutedWords{u"models"_s, u"reward"_s, u"hallucination"_s, u"diffusion"_s, u"language"_s};
constexpr int mutesOfAWord = 4;
constexpr int mostTabs = 60; // key presses to reach a link in an abstract

/// Without a window manager, no window gets the focus by itself.
void activate(QWidget &window)
{
    window.activateWindow();
    Desk::wait([&] { return window.isActiveWindow(); });
}

/// A person who uses the keyboard in the first of the two large tabs.
class Keyboard
{
public:
    explicit Keyboard(Desk &desk)
        : m_desk(desk)
        , m_tabs(desk.window().findChild<QTabWidget *>(u"keywordTabs"_s))
    {
        activate(m_desk.window());
        for (const QString &name : {papertab::second, papertab::first}) {
            m_tabs->setCurrentWidget(pageOf(name));
            waitForPapers();
        }
        table().setFocus();
        table().setCurrentRow(0);
    }

    QList<double> nextPaper()
    {
        QList<double> times;
        for (int i = 0; i < rows; ++i) {
            const qint64 before = table().currentId();
            times << press(Qt::Key_J, [&] { return table().currentId() != before; });
        }
        return times;
    }
    QList<double> star()
    {
        QList<double> times;
        for (int i = 0; i < rows; ++i) {
            QTest::keyClick(&table(), Qt::Key_K);
            const bool before = table().currentPaper()->starred;
            times << press(Qt::Key_S, [&] { return table().currentPaper()->starred != before; });
        }
        return times;
    }
    QList<double> openAbstract()
    {
        QList<double> times;
        for (int i = 0; i < rows; ++i) {
            QTest::keyClick(&table(), Qt::Key_J);
            times << press(Qt::Key_Right, [&] { return table().isOpen(table().currentId()); });
            QTest::keyClick(&table(), Qt::Key_Left);
        }
        return times;
    }
    QList<double> switchTab()
    {
        QList<double> times;
        for (int i = 0; i < switches; ++i) {
            const QString to = i % 2 ? papertab::first : papertab::second;
            times << press(
                i % 2 ? Qt::Key_PageUp : Qt::Key_PageDown, [&] { return page().key() == to; },
                Qt::ControlModifier);
        }
        return times;
    }
    QList<double> filterByChip()
    {
        QList<double> times;
        while (times.size() < filters) {
            QTest::keyClick(&table(), Qt::Key_J);
            QTest::keyClick(&table(), Qt::Key_Right);
            AbstractPanel *panel = table().panel(table().currentId());
            if (panel && reachChip(*panel)) {
                times << filter(*panel);
                QTest::keyClick(m_desk.searchPage()->table(), Qt::Key_Escape);
                Desk::wait([&] { return page().isVisible(); });
                settle();
            }
            QTest::keyClick(&table(), Qt::Key_Left);
        }
        return times;
    }
    /// Mutes words and undoes each mute.
    QPair<QList<double>, QList<double>> muteAndUndo()
    {
        QPair<QList<double>, QList<double>> times;
        for (int i = 0; i < mutesOfAWord; ++i)
            for (const QString &word : mutedWords) {
                auto *dialog = openMutes(word);
                int before = table().papers()->paperCount();
                const auto isChanged = [&] {
                    return table().papers()->paperCount() != before;
                };
                times.first << m_desk.untilPainted(
                    [&] { QTest::keyClick(dialog->findChild<QLineEdit *>(u"muteText"_s), Qt::Key_Return); },
                    isChanged);
                activate(m_desk.window());
                settle();
                before = table().papers()->paperCount();
                times.second << press(Qt::Key_Z, isChanged, Qt::ControlModifier);
                settle();
            }
        return times;
    }
    QList<double> orderByArrival()
    {
        QList<double> times;
        for (int i = 0; i < orders; ++i) {
            chooseOrder(u"sort%1"_s.arg(int(PaperCells::TitleColumn)));
            times << chooseOrder(u"sort%1"_s.arg(int(PaperCells::columnOf(SortKey::Arrived))));
        }
        return times;
    }

private:
    KeywordPage &page() { return *qobject_cast<KeywordPage *>(m_tabs->currentWidget()); }
    PapersTable &table() { return *page().table(); }
    KeywordPage *pageOf(const QString &name)
    {
        for (KeywordPage *page : m_desk.window().tabs().keywordPages())
            if (page->key() == name)
                return page;
        qFatal("the library has no tab %s", qPrintable(name));
    }
    void waitForPapers()
    {
        Desk::wait([&] { return table().papers() && table().papers()->paperCount() == papertab::papers; });
        settle();
    }
    /// Waits until nothing remains to be done in any thread, as between two keys of a person.
    void settle()
    {
        for (LibraryThread *thread :
            {&m_desk.session().library().writer, &m_desk.session().library().reader}) {
            bool isDone = false;
            thread->post(
                &m_desk, [](Library &) { return 0; }, [&](int) { isDone = true; });
            Desk::wait([&] { return isDone; });
        }
        QCoreApplication::processEvents();
    }
    double press(Qt::Key key, const std::function<bool()> &happened, Qt::KeyboardModifiers modifiers = {})
    {
        QCoreApplication::processEvents();
        return m_desk.untilPainted([&] { QTest::keyClick(&table(), key, modifiers); }, happened);
    }
    /// Moves the keyboard to the first link of the abstract that filters the tab. Returns false if there is
    /// none.
    bool reachChip(AbstractPanel &panel)
    {
        QTest::keyClick(&table(), Qt::Key_Return);
        for (int i = 0; i < mostTabs && panel.hasFocus(); ++i) {
            QTest::keyClick(&panel, Qt::Key_Tab);
            if (panel.textCursor().charFormat().anchorHref().startsWith(u"filter:"))
                return true;
        }
        table().setFocus();
        return false;
    }
    double filter(AbstractPanel &panel)
    {
        bool loaded = false;
        QMetaObject::Connection connection;
        const double time = m_desk.untilPainted(
            [&] {
                QTest::keyClick(&panel, Qt::Key_Return);
                SearchPage *found = m_desk.searchPage();
                connection = QObject::connect(found, &PapersPage::loaded, &m_desk, [&loaded, found] {
                    loaded = true;
                    found->update();
                });
            },
            [&] { return loaded; });
        QObject::disconnect(connection);
        return time;
    }
    /// Opens the dialog, types the word and waits for the number of papers.
    QDialog *openMutes(const QString &word)
    {
        m_desk.window().findChild<QAction *>(u"muteRule"_s)->trigger();
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        activate(*dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"muteText"_s), word);
        const auto *result = dialog->findChild<QLabel *>(u"muteResult"_s);
        Desk::wait([&] { return result->text().contains(u"Hides"_s); });
        settle();
        return dialog;
    }
    double chooseOrder(const QString &name)
    {
        auto *menu = m_desk.window().findChild<QMenu *>(u"viewSortMenu"_s);
        menu->popup(m_desk.window().mapToGlobal(QPoint(50, 50)));
        menu->setActiveAction(menu->findChild<QAction *>(name));
        QCoreApplication::processEvents();
        bool loaded = false;
        const auto connection =
            QObject::connect(&page(), &PapersPage::loaded, &m_desk, [&] { loaded = true; });
        const double time =
            m_desk.untilPainted([&] { QTest::keyClick(menu, Qt::Key_Return); }, [&] { return loaded; });
        QObject::disconnect(connection);
        settle();
        return time;
    }

    Desk &m_desk;
    QTabWidget *m_tabs;
};

/// Opens a tab of a new window for the first time.
double firstTab(const QString &library, const QString &settings)
{
    QFile::remove(settings); // the settings store the last current tab
    Desk desk(library, settings);
    activate(desk.window());
    auto *tabs = desk.window().findChild<QTabWidget *>(u"keywordTabs"_s);
    for (KeywordPage *page : desk.window().tabs().keywordPages()) {
        if (page->key() != papertab::first)
            continue;
        tabs->setCurrentIndex(tabs->indexOf(page) - 1);
        Desk::wait([&] { return desk.window().shownPage()->isLoaded(); });
        QCoreApplication::processEvents();
        bool loaded = false;
        QObject::connect(page, &PapersPage::loaded, &desk, [&] { loaded = true; });
        return desk.untilPainted(
            [&] {
                QTest::keyClick(desk.window().shownPage()->table(), Qt::Key_PageDown, Qt::ControlModifier);
            },
            [&] { return loaded; });
    }
    qFatal("the library has no tab %s", qPrintable(papertab::first));
}

struct Keys {
    QList<double> next, star, open, tab, first, filter, mute, unmute, order;
};

Keys keysIn(const Store &store, int papers)
{
    const QString library = papertab::copyWithTabs(store, papers, u"keys"_s);
    const QString settings = store.path(u"keys.ini"_s);
    Keys keys;
    for (int run = 0; run < firstTabs; ++run)
        keys.first << firstTab(library, settings);
    QFile::remove(settings);
    Desk desk(library, settings);
    Keyboard keyboard(desk);
    keys.next = keyboard.nextPaper();
    keys.star = keyboard.star();
    keys.open = keyboard.openAbstract();
    keys.tab = keyboard.switchTab();
    keys.filter = keyboard.filterByChip();
    std::tie(keys.mute, keys.unmute) = keyboard.muteAndUndo();
    keys.order = keyboard.orderByArrival();
    return keys;
}

} // namespace

QList<Line> keyLines(Store &store, int papers)
{
    const Keys large = keysIn(store, papers), little = keysIn(store, littleLibrary);
    QList<Line> lines;
    const auto add = [&](const QString &what, QList<double> Keys::*times) {
        const double time = percentile(large.*times, 95);
        lines << Line{what + u", painted, 95 of 100"_s, time, {}, mostToPaint}
              << Line{u"the same; with 10,000 papers"_s, time, percentile(little.*times, 95), mostBeside};
    };
    add(u"next paper of 2,000"_s, &Keys::next);
    add(u"star a paper of 2,000"_s, &Keys::star);
    add(u"open an abstract of 2,000"_s, &Keys::open);
    add(u"switch to another tab of 2,000"_s, &Keys::tab);
    add(u"switch to a tab of 2,000 for the first time"_s, &Keys::first);
    add(u"filter a tab of 2,000 by a chip"_s, &Keys::filter);
    add(u"mute a word in a tab of 2,000"_s, &Keys::mute);
    lines << Line{
        u"the first mute of a word; the others"_s, large.mute.first(), median(large.mute), mostOfFirst};
    add(u"undo the mute of a word in a tab of 2,000"_s, &Keys::unmute);
    add(u"order a tab of 2,000 by arrival"_s, &Keys::order);
    return lines;
}

} // namespace dp::bench
