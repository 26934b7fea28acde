#include "transfer/pdffetch.h"

#include "arxiv/query.h"

#include <QRandomGenerator>

#include <algorithm>
#include <iterator>
#include <utility>

namespace dp {
namespace {

constexpr qint64 largestPdf = 1024LL * 1024 * 1024; // bytes
constexpr qsizetype largestErrorPage = 64 * 1024;
constexpr auto signature = "%PDF-";
constexpr qsizetype signatureSize = 5;

} // namespace

PdfFetch::PdfFetch(RequestQueue &queue, const Options &options, const ArxivId &id,
    std::unique_ptr<PdfPart> part, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_options(options)
    , m_id(id)
    , m_part(std::move(part))
{
    if (!m_options.chance)
        m_options.chance = [] {
            return QRandomGenerator::global()->generateDouble();
        };
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PdfFetch::send);
}

PdfFetch::~PdfFetch()
{
    m_done = {};
    m_queue.cancel(this);
}

void PdfFetch::start(Done done)
{
    m_done = std::move(done);
    m_pause.start(0);
}

void PdfFetch::stop()
{
    m_done = {};
    m_pause.stop();
    m_part.reset(); // at once, so that another transfer can continue it
}

void PdfFetch::send()
{
    // The program may have ended after the last byte was received.
    if (m_part->wholeSize() > 0 && m_part->size() == m_part->wholeSize() && m_part->check())
        return end(success());
    Request request;
    request.url = query::pdf(m_options.apiUrl, m_id);
    // The PDF must not be compressed: a range counts the bytes that are sent.
    request.headers = {{"Accept", "application/pdf"}, {"Accept-Encoding", "identity"}};
    if (const QByteArray validator = m_part->validator(); !validator.isEmpty()) {
        request.headers.emplace_back("Range", "bytes=" + QByteArray::number(m_part->size()) + '-');
        request.headers.emplace_back("If-Range", validator);
    }
    request.maximumBytes = largestPdf;
    request.receiver = ContentReceiver{[this](const AnswerHead &head) { return begin(head); },
        [this](const QByteArray &piece) {
            return receive(piece);
        }};
    m_mostReceived = std::max(m_mostReceived, m_part->size());
    m_queue.get(request, this, [this](const Result<Answer> &answer) { finishAnswer(answer); });
}

Outcome PdfFetch::begin(const AnswerHead &head)
{
    if (!m_part)
        return Error{ErrorKind::Cancelled, {}, {}};
    m_beginning.clear();
    m_isPage = head.type.startsWith("text/");
    m_hasRestarted = m_hasRestarted || (m_mostReceived > 0 && head.status == 200);
    // The part stays if arXiv sends a page instead of the rest.
    return m_isPage ? success() : m_part->begin(head);
}

Outcome PdfFetch::receive(const QByteArray &piece)
{
    if (!m_part)
        return Error{ErrorKind::Cancelled, {}, {}};
    if (m_isPage || m_part->size() == 0) {
        if (!m_isPage || m_beginning.size() < largestErrorPage)
            m_beginning += piece;
        if (m_isPage)
            return success();
        if (m_beginning.size() < signatureSize && QByteArray(signature).startsWith(m_beginning))
            return success();
        m_isPage = !m_beginning.startsWith(signature);
        if (m_isPage)
            return success();
        DP_TRY(m_part->append(std::exchange(m_beginning, {})));
    } else {
        DP_TRY(m_part->append(piece));
    }
    emit progressed(m_part->size(), m_part->wholeSize());
    return success();
}

void PdfFetch::finishAnswer(const Result<Answer> &answer)
{
    if (!m_part)
        return; // it was stopped
    if (m_isPage && answer.ok()) {
        m_isPage = false;
        return repeat(pageError());
    }
    m_isPage = false;
    if (!answer)
        return repeat(errorOf(answer.error()));
    if (const Outcome checked = m_part->check(); !checked) {
        const Outcome cleared = m_part->clear(); // the rest would not make it a PDF
        return repeat(cleared ? checked.error() : cleared.error());
    }
    end(success());
}

/// Returns the error for an answer with status 200 that is not a PDF.
Error PdfFetch::pageError() const
{
    if (m_beginning.trimmed() == "Rate exceeded.")
        return {
            ErrorKind::RateLimited, m_options.apiUrl.host(), QStringLiteral("200 with \"Rate exceeded.\"")};
    // arXiv writes "File unavailable for …" or "PDF unavailable for …".
    const QByteArray page = m_beginning.toLower();
    return {page.contains("unavailable for") ? ErrorKind::NoPdf : ErrorKind::NotAPdf, m_id.versioned(),
        page.contains("withdrawn") ? QStringLiteral("withdrawn") : QString()};
}

/// Returns the error for the user.
Error PdfFetch::errorOf(const Error &error) const
{
    const auto named = [&](ErrorKind kind) {
        Error other = error;
        other.kind = kind;
        other.subject = m_id.versioned();
        return other;
    };
    if (error.kind == ErrorKind::AnswerTooLarge)
        return named(ErrorKind::NotAPdf);
    if (error.kind == ErrorKind::QueryRejected) // status 400
        return named(ErrorKind::NoPdf);
    if (error.kind != ErrorKind::Http)
        return error;
    if (error.httpStatus == 404 || error.httpStatus == 410)
        return named(ErrorKind::NoPdf);
    if (error.httpStatus == 401 || error.httpStatus == 403)
        return named(ErrorKind::PdfRefused);
    return error;
}

bool PdfFetch::canRepeat(const Error &error) const
{
    const bool isTooLong = error.retryAfter && *error.retryAfter > Governor::longestWait;
    if (m_failures >= m_options.retries || isTooLong)
        return false;
    constexpr ErrorKind temporary[] = {
        ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::CutShort, ErrorKind::RateLimited};
    if (error.kind == ErrorKind::Http)
        return error.httpStatus >= 500 || error.httpStatus == 416;
    return std::find(std::begin(temporary), std::end(temporary), error.kind) != std::end(temporary);
}

/// Repeats the request after an error, or ends with it.
void PdfFetch::repeat(const Error &error)
{
    const bool isBroken = error.kind == ErrorKind::CutShort || error.kind == ErrorKind::Timeout;
    // A large PDF may take longer than one request may last. Another request then fetches the rest. Without
    // a limit, this ends when all is received.
    if (isBroken && m_part->size() > m_mostReceived && !m_part->validator().isEmpty()) {
        m_failures = 0;
        m_reason = error;
        return send();
    }
    if (!canRepeat(error)) {
        if (isBroken && m_hasRestarted)
            (void)m_part->clear(); // the server cannot continue it
        return end(error);
    }
    if (error.httpStatus == 416) // the part is not a part of the file any more
        if (const Outcome cleared = m_part->clear(); !cleared)
            return end(cleared);
    m_reason = error;
    const QUrl url = query::pdf(m_options.apiUrl, m_id);
    const auto wait =
        Governor::backoff(m_queue.intervalFor(url), error.retryAfter, m_failures++, m_options.chance());
    if (error.kind == ErrorKind::RateLimited)
        m_queue.hold(url, wait);
    m_pause.start(int(wait.count()));
    emit waiting(QDateTime::currentDateTimeUtc().addMSecs(wait.count()));
}

void PdfFetch::end(const Outcome &outcome)
{
    const Done done = std::exchange(m_done, {});
    if (!done)
        return;
    if (outcome || outcome.error().kind != ErrorKind::CutShort)
        return done(outcome);
    Error error = outcome.error(); // the general sentence is about lists of papers
    error.kind = ErrorKind::PdfCutShort;
    error.subject = m_id.versioned();
    done(error);
}

} // namespace dp

#include "moc_pdffetch.cpp"
