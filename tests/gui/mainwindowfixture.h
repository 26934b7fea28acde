#pragma once

#include "exchange/readmewriter.h"
#include "gui/deskfixture.h"
#include "gui/pages/emptypage.h"
#include "gui/window/errorbar.h"
#include "gui/window/windowactions.h"
#include "gui/windowkeys.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/repair.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/keywordedits.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "text/errortext.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace dp::test {

using namespace Qt::StringLiterals;

/// The program with a library that has keywords. Some of the keywords have papers.
struct MainWindowFixture : DeskFixture {
    explicit MainWindowFixture(
        const QStringList &names = {u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s})
    {
        QList<Keyword> keywords;
        for (const QString &name : names)
            keywords << named(name);
        made = makeLibrary(keywords);
    }

    /// Stores papers of a keyword before the program starts.
    bool give(const QString &name, const QStringList &ids)
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        return library && storePapers(**library, name, ids);
    }

    /// Starts the program. Waits until the current tab has all its rows, or until the window shows something
    /// other than the tabs.
    bool run()
    {
        return made && start() && QTest::qWaitFor([this] {
            return window().findChild<QStackedWidget *>(u"center"_s)->currentIndex() == 1
                || (page() && page()->model()->rowCount() == page()->state().papers);
        });
    }

    /// Presses F5 and waits until the refresh has finished.
    bool refresh()
    {
        QSignalSpy finished(&session().refresh(), &RefreshJob::reported);
        QTest::keyClick(&window(), Qt::Key_F5);
        return finished.wait(20000);
    }

    /// Presses a key in the list of the current tab.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        table()->setFocus();
        QTest::keyClick(table(), key, modifiers);
    }

    ErrorBar *bar() { return window().findChild<ErrorBar *>(); }
    QPushButton *retry() { return bar()->findChild<QPushButton *>(u"retryButton"_s); }
    QTabWidget *tabs() { return window().findChild<QTabWidget *>(u"keywordTabs"_s); }
    EmptyPage *empty(const QString &name)
    {
        for (KeywordPage *each : window().tabs().keywordPages())
            if (each->state().keyword.name == name)
                return each->findChild<EmptyPage *>();
        return nullptr;
    }
    static QString heading(EmptyPage *page) { return page->findChild<QLabel *>(u"emptyHeading"_s)->text(); }
    static QString explanation(EmptyPage *page)
    {
        return page->findChild<QLabel *>(u"emptyExplanation"_s)->text();
    }
    static QPushButton *action(EmptyPage *page) { return page->findChild<QPushButton *>(u"emptyAction"_s); }
    void showTab(int index)
    {
        tabs()->setCurrentIndex(index);
        table()->setFocus();
    }
    /// Returns those default keywords for which arXiv was asked.
    QStringList asked()
    {
        QStringList names;
        for (const LoopbackArxiv::Request &request : arxiv.requests())
            for (const QString &name : {u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s})
                if (request.parameter(u"search_query"_s).contains(name))
                    names << name;
        names.removeDuplicates();
        return names;
    }
    QString host() const { return u"127.0.0.1"_s; }
    QStringList readIds()
    {
        QStringList ids;
        const auto library = openLibrary();
        const auto papers = PaperReader(*library).papers(PaperQuery{});
        if (papers)
            for (const LibraryPaper &paper : *papers)
                if (paper.read)
                    ids << paper.paper.id.toString();
        return ids;
    }
    QStringList starredIds()
    {
        PaperQuery query;
        query.starredOnly = true;
        const auto library = openLibrary();
        const auto papers = PaperReader(*library).papers(query);
        return papers ? idsOf(*papers) : QStringList();
    }
    QString currentPaper() { return ArxivId::fromKey(table()->currentId()).value_or(ArxivId()).toString(); }

    bool made = false;
};

} // namespace dp::test
