#pragma once

#include "gui/appearance.h"
#include "gui/dialogs/aboutbox.h"
#include "gui/dialogs/filldialog.h"
#include "gui/dialogs/keysdialog.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/dialogs/publishedpagedialog.h"
#include "gui/dialogs/restoredialog.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/dialogs/snapshotdialog.h"
#include "gui/dialogs/waitdialog.h"
#include "gui/dialogs/welcomedialog.h"
#include "gui/fakeprompts.h"
#include "gui/settingsfixture.h"
#include "gui/smallscreen.h"
#include "gui/statistics/statisticsdialog.h"
#include "gui/window/keybindings.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmenus.h"
#include "support/fakeclock.h"
#include "support/trialfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QSemaphore>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

namespace dp::test {

/// Opens each dialog and returns what does not fit on the screen, with the name of the dialog.
class DialogSizes
{
public:
    QString all()
    {
        settings();
        keyword();
        welcome();
        restore();
        snapshotAndFill();
        statistics();
        publishedPages();
        wait();
        helpDialogs();
        question();
        return m_wrong.join(u'\n');
    }

private:
    void check(const char *name, QDialog &dialog)
    {
        dialog.open();
        checkShown(name, dialog);
    }
    void checkShown(const char *name, const QWidget &dialog)
    {
        if (!QTest::qWaitForWindowExposed(const_cast<QWidget *>(&dialog)))
            m_wrong << QString::fromLatin1(name) + QStringLiteral(" is not shown");
        QTest::qWait(0); // the layout reacts to posted events
        QCoreApplication::processEvents();
        if (const QString wrong = misfits(dialog); !wrong.isEmpty())
            m_wrong << QString::fromLatin1(name) + QStringLiteral(": ") + wrong;
    }
    void settings()
    {
        SettingsFixture f;
        auto *when = f.find<QComboBox>(QStringLiteral("whenCombo"));
        when->setCurrentIndex(2); // shows the time too
        check("settings", *f.dialog);
        auto *pages = f.find<QTabWidget>(QStringLiteral("pages"));
        for (int page = 1; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            checkShown(pages->widget(page)->objectName().toLatin1().constData(), *f.dialog);
        }
    }
    void keyword()
    {
        const QString title =
            QStringLiteral("A long title of a paper that needs several lines in the dialog ");
        TrialFixture bench(papersEach(24 * 60, 30));
        KeywordDialog dialog({}, {});
        dialog.setTrial(bench.trial.get());
        check("keyword", dialog);
        auto *terms = dialog.findChild<QCheckBox *>(QStringLiteral("termsCheck"));
        terms->setChecked(true);
        checkShown("keyword with terms", dialog);
        terms->setChecked(false);
        dialog.findChild<QLineEdit *>(QStringLiteral("nameEdit"))
            ->setText(QStringLiteral("state-of-the-art"));
        Trial result;
        result.total = 1234;
        result.papersAWeek = 12;
        for (int i = 0; i < 5; ++i)
            result.titles << title.repeated(4);
        emit bench.trial->finished(result);
        checkShown("keyword with a preview", dialog);
        auto *kind = dialog.findChild<QComboBox *>(QStringLiteral("kindCombo"));
        for (int type = 1; type < kind->count(); ++type) {
            kind->setCurrentIndex(type);
            checkShown("other keyword", dialog);
        }
    }
    void welcome()
    {
        WelcomeDialog dialog({});
        dialog.offerBackups();
        check("welcome", dialog);
    }
    void restore()
    {
        RestoreDialog none({});
        check("restore without backups", none);
        QList<backup::Info> backups;
        for (int i = 0; i < 30; ++i)
            backups << backup::Info{QStringLiteral("a"), QDateTime(QDate(2026, 1, 1), QTime(8, 0)),
                backup::Reason::BeforeMigration, 12, 12345, 123456};
        RestoreDialog some(backups);
        check("restore", some);
    }
    void snapshotAndFill()
    {
        SnapshotDialog snapshot(QStringLiteral("arxiv-metadata-oai-snapshot.json"), 2026);
        check("snapshot", snapshot);
        FillDialog fill(QStringLiteral("A keyword with a long name, as people have them at times"), {},
            QDate(2026, 11, 18));
        check("fill", fill);
    }
    void publishedPages()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        const FakeClock clock;
        OpenedLibrary library;
        if (!library.reader.open(folder.filePath(QStringLiteral("library.sqlite")), Library::Access::Create))
            m_wrong << QStringLiteral("no library");
        PublishedPageDialog dialog(library, clock, settings);
        check("published pages", dialog);
        dialog.findChild<QCheckBox *>(QStringLiteral("pageOwnIntroductionCheck"))->setChecked(true);
        checkShown("published pages with an introduction", dialog);
    }
    void statistics()
    {
        const QTemporaryDir folder;
        OpenedLibrary library;
        if (!library.reader.open(folder.filePath(QStringLiteral("library.sqlite")), Library::Access::Create))
            m_wrong << QStringLiteral("no library");
        QList<Keyword> keywords(5);
        for (Keyword &keyword : keywords)
            keyword.name = QStringLiteral("A keyword with a long name, as people have them at times");
        StatisticsDialog dialog(library, keywords, 0, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        check("statistics", dialog);
    }
    void wait()
    {
        QSemaphore isChecked;
        QTimer::singleShot(0, qApp, [&] {
            if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }))
                return m_wrong.append(QStringLiteral("no dialog"));
            checkShown("wait", *QApplication::activeModalWidget());
            isChecked.release();
        });
        WaitDialog::run(
            QStringLiteral(
                "The library is damaged. It is rebuilt from all that can be read of it, which may take some "
                "minutes. The damaged file is kept."),
            [&](const std::function<void(double)> &) { isChecked.acquire(); });
    }
    void helpDialogs()
    {
        QMainWindow window;
        WindowActions actions(&window);
        const WindowMenus menus(window, actions);
        KeysDialog *keys = new KeysDialog({}, &window);
        check("keys", *keys);
        delete keys;
        AboutBox *about = new AboutBox(&window);
        check("about", *about);
        delete about;
    }
    void question()
    {
        QTimer::singleShot(0, qApp, [&] {
            if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }))
                return m_wrong.append(QStringLiteral("no dialog"));
            auto *box = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            checkShown("question", *box);
            box->reject();
        });
        DesktopPrompts prompts;
        prompts.confirm(nullptr, QStringLiteral("Remove keyword"),
            QStringLiteral(
                "Remove “Agents”? Its 123 papers are deleted. Starred papers, and papers of other keywords "
                "or of an imported snapshot, are kept."),
            QStringLiteral("Remove"));
    }

    QStringList m_wrong;
};

} // namespace dp::test
