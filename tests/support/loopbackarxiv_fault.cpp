#include "support/loopbackarxiv_fault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Replaces the first element with this name in the entry.
void replaceElement(QByteArray &entry, const QByteArray &name, const QByteArray &with)
{
    const qsizetype from = entry.indexOf('<' + name + '>');
    const QByteArray close = "</" + name + '>';
    const qsizetype to = entry.indexOf(close, from);
    if (from >= 0 && to >= 0)
        entry.replace(from, to + close.size() - from, with);
}

/// Converts the text to ISO 8859-1. Characters that ISO 8859-1 does not have become character references. The
/// result is well-formed, because all markup is ASCII.
QByteArray latin1(const QByteArray &utf8)
{
    QByteArray bytes;
    for (uint code : QString::fromUtf8(utf8).toUcs4()) {
        if (code < 0x100)
            bytes += char(code);
        else
            bytes += "&#" + QByteArray::number(code) + ';';
    }
    return bytes.replace("UTF-8", "ISO-8859-1");
}

/// Returns a document whose nested entities expand to 10^9 copies of the innermost entity. The document also
/// declares an external entity that refers to a file.
QByteArray entityBomb()
{
    QByteArray types = "<!ENTITY e0 \"lol\">";
    for (int level = 1; level <= 9; ++level) {
        const QByteArray inner = "&e" + QByteArray::number(level - 1) + ';';
        types += "<!ENTITY e" + QByteArray::number(level) + " \"" + inner.repeated(10) + "\">\n";
    }
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE feed [\n" + types
        + "<!ENTITY file SYSTEM \"file:///etc/hostname\">\n]>\n"
          "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&e9;</title><entry>"
          "<id>http://arxiv.org/abs/2611.00001v1</id><title>&file; &e9;</title><summary>&e9;</summary>"
          "<published>2026-11-02T00:00:00Z</published><updated>2026-11-02T00:00:00Z</updated></entry></"
          "feed>\n";
}

QByteArray htmlPage()
{
    return "<!DOCTYPE html>\n<html><head><title>Scheduled maintenance</title><meta charset=utf-8></head>\n"
           "<body><h1>We will be back soon</h1><p>Thank you for your patience.<br>&nbsp;</body></html>\n";
}

void instead(HttpAnswer &answer, int status, const QByteArray &type, const QByteArray &body)
{
    answer.status = status;
    answer.type = type;
    answer.body = body;
}

} // namespace

Fault Fault::status(int code, const QByteArray &retryAfter, const QByteArray &body)
{
    Fault fault(Status);
    fault.code = code;
    fault.header = retryAfter;
    fault.text = body;
    return fault;
}

Fault Fault::redirect(const QByteArray &to, int code)
{
    Fault fault(Redirected);
    fault.code = code;
    fault.header = to;
    return fault;
}

Fault Fault::drip(int tickMs, int pieceBytes)
{
    Fault fault(Drip);
    fault.tickMs = tickMs;
    fault.pieceBytes = pieceBytes;
    return fault;
}

void FaultPlan::add(const Fault &fault, const QString &mention, int times)
{
    if (times != 0)
        m_steps << Step{fault, mention, times};
}

Fault FaultPlan::take(const QString &path, const QString &query)
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        Step &step = m_steps[i];
        const bool isOfPath = step.mention.startsWith(u'/');
        const bool isMeant = isOfPath
            ? path.startsWith(step.mention)
            : path == "/api/query"_L1 && query.contains(step.mention, Qt::CaseInsensitive);
        if (!isMeant)
            continue;
        Fault fault = step.fault;
        if (step.timesLeft > 0 && --step.timesLeft == 0)
            m_steps.removeAt(i);
        return fault;
    }
    return {};
}

void damageFound(const Fault &fault, QList<MadeUpPaper> &found)
{
    if (fault.kind != Fault::Stale || found.isEmpty())
        return;
    QList<QDateTime> dates;
    for (const MadeUpPaper &paper : std::as_const(found))
        dates << paper.published;
    std::sort(dates.begin(), dates.end());
    const QDateTime last = dates.at(dates.size() * 4 / 5);
    found.removeIf([&last](const MadeUpPaper &paper) { return paper.published >= last; });
}

void damageEntries(const Fault &fault, int start, QList<QByteArray> &entries, int &total)
{
    switch (fault.kind) {
    case Fault::Empty:
        total = 0;
        entries.clear();
        break;
    case Fault::EmptyWithTotal:
        total = total > 0 ? total : 37211;
        entries.clear();
        break;
    case Fault::TotalOfPage:
        if (entries.size() >= 100)
            total = start + int(entries.size());
        break;
    case Fault::ShortPage: entries = entries.mid(0, entries.size() / 3); break;
    case Fault::Duplicates:
        for (qsizetype i = entries.size() - 1; i >= 0; --i)
            entries.insert(i, QByteArray(entries.at(i)));
        break;
    case Fault::BadEntry: {
        const QList<std::pair<QByteArray, QByteArray>> damages{{"id", ""}, {"id", "<id>urn:x-made-up:1</id>"},
            {"title", ""}, {"published", "<published>the day before yesterday</published>"}};
        for (qsizetype i = 0; i < std::min(damages.size(), entries.size()); ++i)
            replaceElement(entries[i], damages.at(i).first, damages.at(i).second);
        break;
    }
    default: break;
    }
}

void damageAnswer(const Fault &fault, const QByteArray &target, HttpAnswer &answer)
{
    const qsizetype middle = answer.body.size() / 2;
    switch (fault.kind) {
    case Fault::Malformed: answer.body.insert(middle, " a < b & c </nothing> "); break;
    case Fault::NulBytes: answer.body.insert(middle, QByteArray("\0\x01\xff\xfe", 4)); break;
    case Fault::Bom: answer.body.prepend("\xef\xbb\xbf"); break;
    case Fault::Latin1:
        answer.body = latin1(answer.body);
        answer.type = "application/atom+xml; charset=iso-8859-1";
        break;
    case Fault::EntityBomb: answer.body = entityBomb(); break;
    case Fault::Html: instead(answer, 200, "text/html; charset=utf-8", htmlPage()); break;
    case Fault::RateLimited200: instead(answer, 200, "text/plain; charset=utf-8", "Rate exceeded."); break;
    case Fault::WrongType: answer.type = "text/plain; charset=utf-8"; break;
    case Fault::Status:
        instead(answer, fault.code, "text/html", fault.text);
        if (!fault.header.isEmpty())
            answer.headers.append({"Retry-After", fault.header});
        break;
    case Fault::Redirected:
        instead(answer, fault.code, "text/html", {});
        answer.headers.append({"Location", fault.header.isEmpty() ? target : fault.header});
        break;
    case Fault::WrongLength: answer.promisedMore = 100; break;
    case Fault::Truncated: answer.manner = HttpAnswer::Manner::Truncated; break;
    case Fault::Huge:
        answer.body = "<?xml version='1.0' encoding='UTF-8'?>\n<feed "
                      "xmlns=\"http://www.w3.org/2005/Atom\">\n  <entry>\n"
                      "    <id>http://arxiv.org/abs/2611.00001v1</id>\n    <title>";
        answer.filler = QByteArray("endless ").repeated(8192);
        answer.manner = HttpAnswer::Manner::Endless;
        break;
    case Fault::Drip:
        answer.manner = HttpAnswer::Manner::Drip;
        answer.tickMs = fault.tickMs;
        answer.pieceBytes = fault.pieceBytes;
        break;
    case Fault::Hang: answer.manner = HttpAnswer::Manner::Hang; break;
    case Fault::Reset: answer.manner = HttpAnswer::Manner::Reset; break;
    default: break;
    }
}

} // namespace dp::test
