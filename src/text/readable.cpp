#include "text/readable.h"

#include "text/texconverter.h"

using namespace Qt::StringLiterals;

namespace dp::readable {

QString text(const QString &tex)
{
    // Maximum length of a text in characters; arXiv accepts abstracts of 1,920 characters.
    constexpr qsizetype longest = 20000;
    // Fast path: most texts contain nothing to convert.
    if (!tex.contains(u'\\') && !tex.contains(u'$') && !tex.contains(u'{') && !tex.contains(u'`')
        && !tex.contains(u"''") && !tex.contains(u"--"))
        return tex;
    return tex.size() > longest ? tex : convertTex(tex);
}

} // namespace dp::readable
