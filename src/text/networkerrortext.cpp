#include "text/networkerrortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(dp::ErrorText)
};

} // namespace

QString networkErrorText(const Error &e)
{
    switch (e.kind) {
    case ErrorKind::Offline:
        //: %1 is a host name such as export.arxiv.org
        return ErrorText::tr("%1 cannot be reached; check the network connection and try again.")
            .arg(e.subject);
    case ErrorKind::Timeout:
        return ErrorText::tr("%1 did not answer in time; try again later.").arg(e.subject);
    case ErrorKind::RateLimited:
        return e.retryAfter
            ? ErrorText::tr("%1 has too many requests at present; try again in %n second(s).", nullptr,
                int(e.retryAfter->count()))
                  .arg(e.subject)
            : ErrorText::tr("%1 has too many requests at present; try again in some minutes.").arg(e.subject);
    case ErrorKind::AskedToWait:
        //: %1 is a host name, %2 a date and time
        return ErrorText::tr("%1 asked not to be asked again before %2; try again then.")
            .arg(e.subject,
                QLocale().toString(QDateTime::currentDateTime().addSecs(
                                       e.retryAfter.value_or(std::chrono::seconds(0)).count()),
                    QLocale::ShortFormat));
    case ErrorKind::Http:
        //: %2 is an HTTP status such as 503
        return ErrorText::tr("%1 answered with the error %2; try again later.")
            .arg(e.subject, QString::number(e.httpStatus));
    case ErrorKind::QueryRejected:
        //: %1 is a host name, %2 arXiv's own words
        return ErrorText::tr("%1 refused the query (%2); change the keyword and try again.")
            .arg(e.subject, e.detail);
    case ErrorKind::NotAFeed:
        return ErrorText::tr(
            "%1 sent something that is not a list of papers; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::CutShort:
        return ErrorText::tr("The answer of %1 was cut short; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::BadAnswer:
        return ErrorText::tr("%1 sent a damaged list of papers; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::PartialAnswer:
        //: %2 is two numbers such as 33/100: of so many papers so few were sent
        return ErrorText::tr(
            "%1 sent only a part of the list it promised (%2); what was there is kept, try again "
            "later.")
            .arg(e.subject, e.detail);
    case ErrorKind::StaleAnswer:
        return ErrorText::tr("%1 sent a list older than the one you have, which is kept; try again later.")
            .arg(e.subject);
    case ErrorKind::ShorterList:
        //: %1 is a server, %2 two numbers such as 12/300
        return ErrorText::tr(
            "%1 sent a list that has lost many of its papers (%2); your papers are unchanged, try again "
            "later.")
            .arg(e.subject, e.detail);
    case ErrorKind::UnfitAnswer:
        return ErrorText::tr(
            "%1 sent papers that were not asked for; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::HostileAnswer:
        return ErrorText::tr(
            "%1 sent something that could do harm, and nothing of it was used; check the API address "
            "and the network.")
            .arg(e.subject);
    case ErrorKind::UnexpectedlyEmpty:
        return ErrorText::tr(
            "%1 sent an empty list where there are papers; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::AnswerTooLarge:
        return ErrorText::tr(
            "%1 sent far more than a list of papers can hold; what was there is kept, check the API address.")
            .arg(e.subject);
    case ErrorKind::UnsafeRedirect:
        return ErrorText::tr("%1 pointed to an address that is not safe to follow; check the API address.")
            .arg(e.subject);
    default: // BadAddress
        return ErrorText::tr(
            "“%1” is not an address of an API; it should look like https://export.arxiv.org/api/query.")
            .arg(e.subject);
    }
}

} // namespace dp
