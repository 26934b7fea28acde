#include "base/paper.h"

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

} // namespace dp
