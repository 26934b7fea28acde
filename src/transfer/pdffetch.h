#pragma once

#include "arxiv/requestqueue.h"
#include "base/arxivid.h"
#include "base/result.h"
#include "transfer/pdfpart.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace dp {

/// Fetches one PDF into its part. If the transfer breaks, it continues where it broke, as often as it gets
/// further. Otherwise a request is repeated a limited number of times, with growing pauses. Lives in the
/// thread of its queue, which must outlive it.
class PdfFetch : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QUrl apiUrl; ///< the PDFs are on the same host
        int retries = 3;
        std::function<double()> chance{}; ///< a random number from 0 to 1, see Governor::backoff()
    };
    using Done = std::function<void(const Outcome &)>;

    PdfFetch(RequestQueue &queue, const Options &options, const ArxivId &id, std::unique_ptr<PdfPart> part,
        QObject *parent = nullptr);
    ~PdfFetch() override;

    /// Starts the transfer, and calls `done` at its end, but never from within start(). After a success the
    /// part is a complete PDF. Errors: NoPdf, NotAPdf, PdfRefused, and those of requests and of PdfPart.
    void start(Done done);
    /// Closes the part at once. `done` is not called.
    void stop();
    std::unique_ptr<PdfPart> takePart() { return std::move(m_part); }
    const ArxivId &id() const { return m_id; }
    /// Returns the error because of which the request is repeated; empty during the first attempt.
    const std::optional<Error> &retryReason() const { return m_reason; }

signals:
    /// Emitted when a piece was received. total: size of the PDF in bytes; 0: unknown.
    void progressed(qint64 received, qint64 total);
    /// Emitted when the request has to wait before it is repeated. until: end of the wait (UTC).
    void waiting(const QDateTime &until);

private:
    void send();
    Outcome begin(const AnswerHead &head);
    Outcome receive(const QByteArray &piece);
    void finishAnswer(const Result<Answer> &answer);
    Error pageError() const;
    Error errorOf(const Error &error) const;
    bool canRepeat(const Error &error) const;
    void repeat(const Error &error);
    void end(const Outcome &outcome);

    RequestQueue &m_queue;
    Options m_options;
    const ArxivId m_id;
    std::unique_ptr<PdfPart> m_part;
    Done m_done;
    bool m_isPage = false; // the answer is not a PDF
    QByteArray m_beginning; // of an answer that is not known to be a PDF yet, or is a page
    qint64 m_mostReceived = 0; // size of the part before the current request; the largest one so far
    bool m_hasRestarted = false; // a request was answered with the whole PDF although a part was there
    int m_failures = 0; // requests in a row that brought nothing
    std::optional<Error> m_reason;
    QTimer m_pause;
};

} // namespace dp
