#pragma once

#include "support/loopbackarxiv_http.h"
#include "support/madeuppapers.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace dp::test {

/// A wrong answer, as arXiv, a faulty proxy or an attacker could send it. A plain value, which may be used in
/// any thread.
///
/// Most faults need only a kind (`Fault::Empty`). For faults with parameters there are functions, for example
/// `Fault::status(429, 30)`.
struct Fault {
    enum Kind {
        None, ///< a correct answer; used to delay the next fault by some requests
        Empty, ///< a page without entries and with a total of 0
        EmptyWithTotal, ///< a page without entries, although its total is not 0
        TotalOfPage, ///< a full page; its total says that the list ends with this page, although the list is
                     ///< longer
        ShortPage, ///< a page with only a third of its entries
        Stale, ///< an answer from an outdated replica: it lacks the newest fifth of the papers, also in its
               ///< total
        Duplicates, ///< a page that has each entry twice
        BadEntry, ///< four unreadable entries: without an id, with an id of another site, without a title,
                  ///< with a bad date
        Malformed, ///< a body that is not well-formed in its middle
        NulBytes, ///< a body with bytes in its middle that XML does not allow
        Bom, ///< a body that begins with a byte order mark
        Latin1, ///< a body in ISO 8859-1 that declares this encoding correctly
        EntityBomb, ///< a DOCTYPE with nested entities, and an external entity that refers to a file
        Html, ///< status 200 with an HTML page as the body
        RateLimited200, ///< status 200 with "Rate exceeded." as plain text
        WrongType, ///< the correct body with the content type text/plain
        Status, ///< an HTTP status other than 200; see status()
        Redirected, ///< a redirect; see redirect()
        WrongLength, ///< an answer with more bytes in Content-Length than in its body
        Truncated, ///< an answer that ends before Content-Length bytes were sent
        Huge, ///< a body with a title that never ends
        Drip, ///< an answer that is sent slowly; see drip()
        Hang, ///< no answer; the connection stays open
        Reset ///< no answer; the connection is reset
    };

    Fault(Kind k = None) // not explicit, so that queueFault(Fault::Empty) compiles
        : kind(k)
    {
    }

    /// Returns an answer with this status code. `retryAfter` is the value of its Retry-After header: seconds
    /// or a date. If it is empty, the answer has no such header.
    static Fault status(
        int code, const QByteArray &retryAfter = {}, const QByteArray &body = "Rate exceeded.");
    /// Returns a redirect. to: value of the Location header; empty: the address of the request itself.
    static Fault redirect(const QByteArray &to = {}, int code = 301);
    /// Returns an answer that is sent in pieces of `pieceBytes` bytes, one piece every `tickMs` milliseconds.
    /// A `pieceBytes` of 0 means a twentieth of the body.
    static Fault drip(int tickMs, int pieceBytes = 0);

    Kind kind;
    int code = 429;
    QByteArray text = "Rate exceeded.";
    QByteArray header; ///< value of the Retry-After or Location header
    int tickMs = 50;
    int pieceBytes = 0;
};

/// Assigns the queued faults to requests. LoopbackArxiv has one FaultPlan.
class FaultPlan
{
public:
    /// Queues a fault. See LoopbackArxiv::queueFault().
    void add(const Fault &fault, const QString &mention, int times);
    /// Returns the fault for this request and reduces the remaining number of uses of the fault by one.
    Fault take(const QString &path, const QString &query);
    void clear() { m_steps.clear(); }
    bool isEmpty() const { return m_steps.isEmpty(); }

private:
    struct Step {
        Fault fault;
        QString mention;
        int timesLeft;
    };
    QList<Step> m_steps;
};

/// Applies the fault to the list of matching papers before one page of the list is selected. The order of the
/// papers does not matter.
void damageFound(const Fault &fault, QList<MadeUpPaper> &found);
/// Applies the fault to the entries of a page and to the total. start: index of the page's first entry in the
/// whole list.
void damageEntries(const Fault &fault, int start, QList<QByteArray> &entries, int &total);
/// Applies the fault to the complete HTTP answer. target: path and query of the request.
void damageAnswer(const Fault &fault, const QByteArray &target, HttpAnswer &answer);

} // namespace dp::test
