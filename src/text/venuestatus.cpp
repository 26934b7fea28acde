#include "text/venuestatus.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::venuestatus {
namespace {

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(u"\\b(?:%1)\\b"_s.arg(pattern), QRegularExpression::CaseInsensitiveOption);
}

bool contains(const QString &text, const QRegularExpression &expression)
{
    return expression.match(text).hasMatch();
}

bool isReview(const QString &sentence)
{
    static const QRegularExpression review =
        words(u"under (?:\\w+ )?review|in review|under (?:\\w+ )?(?:revision|consideration)|(?:re)?submitted|"
              u"submission to|in submission|submitting"_s);
    return contains(sentence, review);
}

bool isAccepted(const QString &sentence)
{
    static const QRegularExpression accepted = words(
        u"accepted|acceptance|to appear|will appear|appears? (?:in|at)|appeared|appearing|forthcoming|in "
        u"press|"
        u"camera[- ]ready|published|publication|presented|to be presented|proceedings|proc|oral|spotlight|"
        u"best paper"_s);
    return contains(sentence, accepted);
}

/// Returns whether the words about acceptance only name the aim of a submission: "submitted for publication".
bool isAim(const QString &sentence)
{
    static const QRegularExpression aim(
        u"\\bfor (?:\\w+ )?(?:publication|presentation)\\b|\\bpreprint has been submitted\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression published = words(u"accepted|published|to appear|presented|appeared"_s);
    return contains(sentence, aim) && !contains(sentence, published);
}

/// Returns whether the sentence denies a status, or says that it is planned.
bool isDenied(const QString &sentence)
{
    static const QRegularExpression denied =
        words(u"(?:not|never|no|no longer) (?:\\w+ "
              u"){0,3}?(?:undergone|been|accepted|publish\\w*|publication|presented|"
              u"under|submi\\w+|review\\w*)|to be submitted|will be submitted|submitted "
              u"(?:version|manuscript|to arXiv)|draft|"
              u"target|goal"_s);
    return contains(sentence, denied);
}

} // namespace

QStringList sentencesOf(const QString &comment)
{
    static const QRegularExpression end(
        u"(?<!\\bvol)(?<!\\bno)(?<!\\bpp)(?<!\\bproc)(?<!\\btrans)(?<!\\bint)(?<!\\bconf)(?<!\\bj)[.;]\\s+|\\n+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return comment.split(end, Qt::SkipEmptyParts);
}

bool isAboutOthers(const QString &sentence)
{
    static const QRegularExpression others = words(
        u"arXiv admin note|challenge|competition|solution|winner|winning|shared task|rejected|withdrawn|"
        u"(?:previous|earlier|short(?:er)?|abridged|initial) version|preliminary|previously|combines "
        u"material|"
        u"extension of|extends|extended from|based on|builds on|companion|dataset (?:of|from)|code "
        u"(?:of|for)|"
        u"superseded|replaces|tutorial at|template|style|format|comments? on|response to|reply "
        u"to|replication|"
        u"refutes?|erratum|corrigendum|survey of|analysis of|follow-up|"
        u"(?<!version of )(?:a|the|our|some) (?:paper|article|result)s? (?:that "
        u")?(?:published|accepted|appeared)|"
        u"(?:papers|articles|results) (?:published|accepted)"_s);
    return contains(sentence, others);
}

Status statusOf(const QString &sentence)
{
    if (isDenied(sentence) || (isReview(sentence) && isAccepted(sentence) && !isAim(sentence)))
        return Status::Unknown;
    if (isReview(sentence))
        return Status::UnderReview;
    return isAccepted(sentence) ? Status::Accepted : Status::Unknown;
}

bool hasNoStatus(const QString &sentence)
{
    return !isDenied(sentence) && !isReview(sentence) && !isAccepted(sentence);
}

} // namespace dp::venuestatus
