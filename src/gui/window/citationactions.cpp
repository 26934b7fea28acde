#include "gui/window/citationactions.h"

#include "base/plaintext.h"
#include "base/settings.h"
#include "gui/dialogs/choicedialog.h"
#include "gui/pages/keywordpage.h"
#include "gui/pages/savedsearchpage.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/filecontroller.h"
#include "gui/window/searchcontroller.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/citationexportjob.h"
#include "session/session.h"

#include <QAction>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp {

CitationActions::CitationActions(const WindowActions &actions, const CenterStack &center,
    const SearchController &search, FileController &files, Session &session, const Settings &settings,
    WindowMessages &messages, QWidget &window)
    : QObject(&window)
    , m_center(center)
    , m_search(search)
    , m_files(files)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
{
    connect(actions.exportCitations, &QAction::triggered, this, &CitationActions::ask);
}

/// Adds what is visible: the selected papers, and the list of the tab or the results of the search.
void CitationActions::addPage(QList<Choice> &choices) const
{
    PapersPage *page = m_center.shownPage();
    if (!page || !page->isBuilt())
        return;
    CitationExport::Options options;
    if (const QList<qint64> ids = page->isAllSelected() ? QList<qint64>() : page->table()->selectedIds();
        ids.size() > 1) {
        options.papers = ids;
        choices << Choice{tr("%Ln selected paper(s)", nullptr, int(ids.size())), options};
    }
    options = {};
    if (const auto *keyword = qobject_cast<KeywordPage *>(page)) {
        options.keywordName = keyword->state().keyword.name;
        //: %1 is the name of a tab
        choices << Choice{tr("The tab “%1”").arg(plaintext::isolated(*options.keywordName)), options};
    } else if (const auto *saved = qobject_cast<SavedSearchPage *>(page)) {
        options.search = saved->state().search.text;
        choices << Choice{tr("The tab “%1”").arg(plaintext::isolated(saved->state().search.name)), options};
    } else if (m_center.isSearchShown()) {
        options.search = m_search.textToSave();
        //: %1 is what the person typed in the search field
        choices << Choice{tr("All results of “%1”").arg(plaintext::isolated(*options.search)), options};
    }
}

QList<CitationActions::Choice> CitationActions::choices() const
{
    QList<Choice> choices;
    addPage(choices);
    CitationExport::Options starred;
    starred.starredOnly = true;
    choices << Choice{tr("Starred papers"), starred} << Choice{tr("All papers"), {}};
    return choices;
}

void CitationActions::ask()
{
    auto *dialog = new ChoiceDialog(u"exportCitationsDialog"_s, tr("Export citations"),
        //: the papers whose citations are exported
        tr("&Papers:"), tr("Choose file…"), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto all = std::make_shared<QList<Choice>>(choices());
    for (const Choice &choice : std::as_const(*all))
        dialog->add(choice.text);
    // The dialog opens at once; the tags follow.
    m_session.tagging().readAll(dialog, [this, dialog, all](const Result<QList<TagCount>> &tags) {
        if (!tags)
            return m_messages.showError(tags.error());
        for (const TagCount &tag : *tags) {
            CitationExport::Options options;
            options.tagName = tag.tag.name;
            //: %1 is the name of a tag
            *all << Choice{tr("Tag “%1”").arg(plaintext::isolated(tag.tag.name)), options};
            dialog->add(all->last().text);
        }
    });
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, all] { chooseFile(all->value(dialog->chosen()).options); });
    dialog->open();
}

void CitationActions::chooseFile(CitationExport::Options options)
{
    m_files.chooseFileToSave(m_window, tr("Export citations"), u"citations.bib"_s,
        //: kinds of files in a file dialog
        tr("BibTeX or biblatex (*.bib)") + u";;"_s + tr("RIS (*.ris)") + u";;"_s + tr("CSL-JSON (*.json)"),
        [this, options](const QString &path) mutable {
            options.format = formatOf(path);
            options.style = BibtexStyle::of(m_settings);
            options.keyPattern = CitationExport::patternOf(m_settings);
            if (m_settings.text(Setting::ListOrder) == "updated"_L1)
                options.order = SortKey::Updated;
            const ExportFile::OwnFiles ownFiles{m_session.library().path(), m_settings.path()};
            m_session.jobs().run(new CitationExportJob(m_session.library(), path, options, ownFiles),
                &CitationExportJob::start);
        });
}

/// Returns the format for the suffix of a file. A .bib file is BibTeX or biblatex, as the settings say.
CitationFormat CitationActions::formatOf(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "ris"_L1)
        return CitationFormat::Ris;
    if (suffix == "json"_L1)
        return CitationFormat::CslJson;
    return m_settings.text(Setting::CitationFormat) == "biblatex"_L1 ? CitationFormat::Biblatex
                                                                     : CitationFormat::Bibtex;
}

} // namespace dp

#include "moc_citationactions.cpp"
