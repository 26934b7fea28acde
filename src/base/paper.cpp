#include "base/paper.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp {

QString Paper::pdfUrl() const
{
    // arXiv's PDF stands beside the abstract page; a link that is no abs/ address (never seen) gets arXiv's
    // own.
    const QUrl url(absUrl);
    if (url.isValid() && url.path().startsWith("/abs/"_L1)) {
        QUrl pdf = url;
        pdf.setPath(u"/pdf/"_s + url.path().mid(5));
        return pdf.toString();
    }
    return u"https://arxiv.org/pdf/"_s + id.versioned();
}

bool Paper::isWithdrawn() const
{
    // Of nearly all there is nothing more to ask, and a list asks it of each of its papers.
    const auto hasWord = [](const QString &text) {
        return text.contains("withdrawn"_L1, Qt::CaseInsensitive);
    };
    const bool byComment = hasWord(comment), byAbstract = hasWord(abstract);
    if (!byComment && !byAbstract)
        return false;
    static const QRegularExpression said(
        uR"(\b(?:paper|article|manuscript|submission|preprint|work|version)\s+(?:(?:is|was|has been|had to be|is being)\s+)?withdrawn\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // An abstract may speak of withdrawn papers, as its subject; one that takes its own back says nothing
    // else first.
    static const QRegularExpression instead(
        uR"(\A\s*(?:This|The|Our)\s+(?:\S+\s+)?(?:paper|article|manuscript|submission|preprint|work|version)\s+(?:\S+\s+){0,2}?(?:is|was|has been|had to be|is being)\s+withdrawn\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return (byComment
               && (comment.trimmed().startsWith("withdrawn"_L1, Qt::CaseInsensitive)
                   || said.match(comment).hasMatch()))
        || (byAbstract && instead.match(abstract).hasMatch());
}

} // namespace dp
