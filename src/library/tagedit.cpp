#include "library/tagedit.h"

#include <algorithm>

namespace dp {

TagEdit TagEdit::reversed() const
{
    TagEdit edit;
    for (const Part &part : parts)
        edit.parts.prepend(Part{part.after, part.before, part.untagged, part.tagged});
    edit.papers = papers;
    return edit;
}

} // namespace dp
