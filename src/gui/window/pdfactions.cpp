#include "gui/window/pdfactions.h"

#include "base/plaintext.h"
#include "base/settings.h"
#include "gui/dialogs/freespacedialog.h"
#include "gui/pages/paperspage.h"
#include "gui/prompts.h"
#include "gui/table/papersmodel.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "library/paperreader.h"
#include "session/pdfjob.h"
#include "session/session.h"

#include <QAction>
#include <QDir>
#include <QLocale>
#include <QPointer>
#include <QUrl>

namespace dp {

PdfActions::PdfActions(const WindowActions &actions, const ActionParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(actions.openPdf, &QAction::triggered, this, &PdfActions::open);
    connect(actions.showPdf, &QAction::triggered, this, &PdfActions::showInFolder);
    connect(actions.fetchPdfs, &QAction::triggered, this, &PdfActions::fetchStarred);
    connect(actions.freeSpace, &QAction::triggered, this, &PdfActions::askForSpace);
}

void PdfActions::attach(PapersPage &page)
{
    connect(&m_parts.session.pdfs(), &PdfKeeping::changed, page.model(), &PapersModel::forget);
}

void PdfActions::open()
{
    constexpr int mostOpened = 100;
    constexpr qsizetype openedAtOnce = 5; // more would be a surprise, for example after Ctrl+A
    const QString tooMany = tr("Select at most %Ln paper(s) to open their PDFs.", nullptr, mostOpened);
    m_parts.onPapers(mostOpened, tooMany, [this](const QList<qint64> &ids) {
        QList<ArxivId> papers;
        for (const qint64 id : ids)
            if (!m_opening.contains(id))
                papers << ArxivId::fromKey(id).value_or(ArxivId());
        if (papers.isEmpty())
            return;
        if (papers.size() <= openedAtOnce
            || m_parts.prompts.confirm(m_parts.center.window(), tr("Open PDFs"),
                tr("Open the PDFs of %Ln paper(s)? Those that are not kept are fetched first.", nullptr,
                    int(papers.size())),
                //: a button: open several PDFs
                tr("Open")))
            fetch(papers, true);
    });
}

void PdfActions::showInFolder()
{
    constexpr int mostShown = 100;
    const QString tooMany = tr("Select at most %Ln paper(s) to show their PDFs.", nullptr, mostShown);
    m_parts.onPapers(mostShown, tooMany, [this](const QList<qint64> &ids) {
        m_parts.session.pdfs().readPaths(
            this, PdfFolder::ofSettings(m_parts.settings), ids, [this](const Result<QStringList> &paths) {
                if (!paths)
                    return m_parts.messages.showError(paths.error());
                if (paths->isEmpty())
                    return m_parts.messages.show(
                        tr("No PDF of the selected papers is kept. “Open the PDF” fetches it."));
                m_parts.prompts.showInFolder(*paths, [guard = QPointer(this)] {
                    if (guard)
                        guard->m_parts.messages.showProblem(
                            tr("No file manager could be started. Install one to see the folder."));
                });
            });
    });
}

/// Opens a PDF in the viewer of the system.
void PdfActions::show(const PdfReport &report)
{
    if (!m_parts.prompts.openUrl(QUrl::fromLocalFile(report.path)))
        //: %1 is a file
        m_parts.messages.showProblem(
            tr("No program could be started for “%1”. Install a viewer for PDF files.")
                .arg(plaintext::isolated(QDir::toNativeSeparators(report.path))));
}

void PdfActions::fetchStarred()
{
    m_parts.session.library().reader.post(
        this,
        [](Library &library) {
            PaperQuery query;
            query.starredOnly = true;
            query.muted = Muted::Included;
            return PaperReader(library).ids(query);
        },
        [this](const Result<QList<qint64>> &ids) {
            if (!ids)
                return m_parts.messages.showError(ids.error());
            QList<ArxivId> papers;
            for (const qint64 id : *ids)
                papers << ArxivId::fromKey(id).value_or(ArxivId());
            if (papers.isEmpty())
                return m_parts.messages.show(tr("There are no starred papers"));
            fetch(papers, false);
        });
}

/// Fetches PDFs. isShown: each one is opened when it is there.
void PdfActions::fetch(const QList<ArxivId> &papers, bool isShown)
{
    Session &session = m_parts.session;
    const RefreshService::Options &options = session.fetchOptions();
    auto *job = new PdfJob(session.queue(), session.library(), session.clock(),
        PdfFolder::ofSettings(m_parts.settings), {options.apiUrl, options.retries, options.chance}, papers);
    session.pdfs().watch(*job);
    if (isShown) {
        connect(job, &PdfJob::found, this, &PdfActions::show);
        for (const ArxivId &paper : papers)
            m_opening << paper.key();
        const auto end = [this, papers] {
            for (const ArxivId &paper : papers)
                m_opening.remove(paper.key());
        };
        connect(job, &Job::finished, this, end);
        connect(job, &Job::failed, this, end);
        connect(job, &Job::cancelled, this, end);
    }
    session.jobs().run(job, &PdfJob::start);
}

void PdfActions::askForSpace()
{
    const PdfFolder folder = PdfFolder::ofSettings(m_parts.settings);
    m_parts.session.pdfs().readStorage(this, folder, [this, folder](const Result<PdfStorage> &storage) {
        if (!storage)
            return m_parts.messages.showError(storage.error());
        auto *dialog = new FreeSpaceDialog(
            *storage, folder.path, m_parts.session.clock().now(), m_parts.center.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { free(dialog->chosen()); });
        dialog->open();
    });
}

void PdfActions::free(const QList<PdfStorage::File> &files)
{
    m_parts.session.pdfs().remove(
        files, &pdfstorage::moveToTrash, [this](const Result<pdfstorage::Removed> &removed) {
            if (!removed)
                return m_parts.messages.showError(removed.error());
            //: %1 is a size such as "12.3 MB"
            m_parts.messages.show(tr("%Ln PDF(s) moved to the trash (%1)", nullptr, removed->files)
                                      .arg(QLocale().formattedDataSize(removed->bytes)));
            if (!removed->failed.isEmpty())
                m_parts.messages.showProblem(
                    //: %1 is a file
                    tr("“%1” could not be moved to the trash, and was not removed.")
                        .arg(plaintext::isolated(QDir::toNativeSeparators(removed->failed))));
        });
}

} // namespace dp

#include "moc_pdfactions.cpp"
