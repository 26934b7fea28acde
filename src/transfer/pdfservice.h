#pragma once

#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/paper.h"
#include "library/librarythread.h"
#include "transfer/pdffetch.h"
#include "transfer/pdffolder.h"

#include <QList>
#include <QObject>

#include <optional>

namespace dp {

/// The result of fetching the PDF of one paper.
struct PdfReport {
    ArxivId asked; ///< with the version that was named, if one was named
    ArxivId version; ///< version of the PDF
    QString path; ///< empty: there is no PDF, see error
    bool wasKept = false; ///< the PDF was already in a file
    /// The PDF is of an earlier version, because the newest one has none. Never if a version was named.
    bool isEarlier = false;
    std::optional<Error> error{};
};

/// Fetches PDFs of papers of the library into files, one after another. A PDF that is kept is not fetched
/// again. If the newest version is withdrawn, by its comment or by arXiv's answer, the PDF of an earlier one
/// is fetched. Lives in the thread of its queue. The arguments of the constructor must outlive it.
class PdfService : public QObject
{
    Q_OBJECT

public:
    struct Options {
        PdfFolder folder;
        PdfFetch::Options fetch;
        bool isReadOnly = false; ///< the library is not changed, so that PDFs are not remembered
    };

    /// reader: finds papers and kept PDFs. writer: remembers PDFs. Both may be the same.
    PdfService(RequestQueue &queue, LibraryThread &reader, LibraryThread &writer, const Clock &clock,
        const Options &options, QObject *parent = nullptr);

    /// Fetches the PDFs of these papers. An identifier without a version means the newest version that the
    /// library knows.
    void start(const QList<ArxivId> &papers);
    /// Stops. What was received of the current PDF stays for later.
    void stop();
    bool isRunning() const { return m_isRunning; }
    qsizetype count() const { return m_papers.size(); }

signals:
    /// Emitted when a request for a PDF is about to be sent. number: place of the paper, from 1.
    void fetching(const ArxivId &version, int number);
    /// Emitted when a piece of a PDF was received. total: its size in bytes; 0: unknown.
    void progressed(qint64 received, qint64 total);
    /// Emitted when a request has to wait. until: end of the wait (UTC). error: if the request is a retry,
    /// the error that caused it; otherwise empty.
    void waiting(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);
    void paperFinished(const PdfReport &report);
    void finished();

private:
    /// The next step for a paper.
    struct Plan {
        Paper paper; ///< with the version to fetch, and with the title of that version
        QString kept; ///< path of its PDF; empty: it must be fetched
        int newest = 0; ///< newest version that the library knows
        bool isWithdrawn = false; ///< by the data of the newest version
    };
    static Result<Plan> plan(Library &library, const PdfFolder &folder, const ArxivId &asked, int version);

    void next();
    void begin(int version);
    void use(const Result<Plan> &plan);
    void useKept(const QString &path);
    void fetch();
    void deleteFetch(PdfFetch *fetch);
    void finishFetch(const Outcome &outcome);
    void finishInWriter(const std::function<Result<QString>(Library &library)> &work);
    void finishPaper(const QString &path);
    void failPaper(const Error &error);
    void finishCurrent();

    RequestQueue &m_queue;
    LibraryThread &m_reader;
    LibraryThread &m_writer;
    const Clock &m_clock;
    Options m_options;
    QList<ArxivId> m_papers;
    qsizetype m_place = -1; // of the current paper
    bool m_isRunning = false;
    Paper m_paper; // the current paper, with the version to fetch
    PdfReport m_report; // of the current paper
    int m_newest = 0; // newest version of the current paper that the library knows
    bool m_isWithdrawn = false; // the current paper, by its data or by the answer
    int m_earlier = 0; // number of earlier versions that were tried
    std::unique_ptr<QObject> m_run; // context of the running steps; a new one for each paper
    std::unique_ptr<PdfFetch> m_fetch; // null: no PDF is being fetched
};

} // namespace dp
