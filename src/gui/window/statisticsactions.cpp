#include "gui/window/statisticsactions.h"

#include "gui/pages/keywordpage.h"
#include "gui/statistics/chartpng.h"
#include "gui/statistics/statisticsdialog.h"
#include "gui/window/filecontroller.h"
#include "gui/window/papertabs.h"
#include "gui/window/searchcontroller.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/savefilejob.h"
#include "session/session.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace dp {

StatisticsActions::StatisticsActions(WindowActions &actions, PaperTabs &tabs, SearchController &search,
    FileController &files, Session &session, Settings &settings, WindowMessages &messages,
    QMainWindow &window)
    : QObject(&window)
    , m_tabs(tabs)
    , m_search(search)
    , m_files(files)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
{
    connect(actions.statistics, &QAction::triggered, this, &StatisticsActions::open);
}

void StatisticsActions::open()
{
    const KeywordPage *page = m_tabs.currentKeywordPage();
    auto *dialog = new StatisticsDialog(
        m_session.library(), m_session.keywords().keywords(), page ? page->state().keyword.id : 0, &m_window);
    connect(dialog, &StatisticsDialog::failed, &m_messages, &WindowMessages::showError);
    connect(dialog, &StatisticsDialog::saveRequested, this, [this, dialog] { save(*dialog); });
    connect(
        dialog, &StatisticsDialog::daysChosen, this, [this, dialog](qint64 keyword, const DayRange &days) {
            dialog->accept();
            showDays(keyword, days);
        });
    dialog->open();
}

void StatisticsActions::save(StatisticsDialog &dialog)
{
    m_files.chooseFileToSave(dialog, tr("Save picture"), u"daily-papers-statistics.svg"_s,
        //: kinds of files in a file dialog
        tr("SVG pictures (*.svg)") + u";;"_s + tr("PNG pictures (*.png)"),
        [this, keywords = dialog.statistics(), isSameScale = dialog.isSameScale()](const QString &path) {
            const auto content = [keywords, isSameScale,
                                     isPng = path.endsWith(".png"_L1, Qt::CaseInsensitive),
                                     font = QApplication::font()]() -> Result<QByteArray> {
                return isPng ? chartpng::write(keywords, isSameScale, font)
                             : Result<QByteArray>(chartsvg::write(keywords, isSameScale));
            };
            m_session.jobs().run(new SaveFileJob(m_session.library().reader, path, content,
                                     {m_session.library().path(), m_settings.path()}),
                &SaveFileJob::start);
        });
}

void StatisticsActions::showDays(qint64 keywordId, const DayRange &days)
{
    KeywordPage *page = m_tabs.pageOf(keywordId);
    if (!page) // removed meanwhile
        return;
    m_search.end();
    m_tabs.show(*page);
    page->showDays(days);
    page->takeFocus();
}

} // namespace dp

#include "moc_statisticsactions.cpp"
