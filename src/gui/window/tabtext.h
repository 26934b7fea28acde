#pragma once

#include <QFontMetrics>
#include <QMetaType>
#include <QString>

namespace dp {

/// The parts of the text of a tab.
struct TabLabel {
    QString name; ///< as the person wrote it, without mnemonics
    int unread = 0; ///< number of unread papers; 0: the tab shows no number
    bool isKeyword = true; ///< false: a tab of the library, which a list shows above the keywords
    bool isSearch = false; ///< a saved search, which is shown with an icon and among the keywords

    friend bool operator==(const TabLabel &, const TabLabel &) = default;
};

/// The texts of tabs. If there is little room, the name is elided and the number is never cut. Widths are in
/// device-independent pixels.
namespace tabtext {

/// Returns the whole name and the whole number, for assistive technology and where there is much room.
QString whole(const TabLabel &label);
/// Widths of a text from which fitted() chooses.
struct Widths {
    int ideal; ///< fitted() elides only a very long name
    int least; ///< fitted() still shows some letters of the name, and the number
};
/// Measures as few texts as possible, because it is called for each of thousands of tabs.
Widths widths(const TabLabel &label, const QFontMetrics &metrics);
/// Returns a text that fits into `width`: the name is elided, see elided(), then the number is shortened. A
/// width below Widths::least counts as Widths::least.
QString fitted(const TabLabel &label, int width, const QFontMetrics &metrics, qsizetype sharedStart = 0);
/// Returns a name that fits into `width`. It is elided at its end, so that its beginning is readable. If the
/// readable beginning would be that of another tab too, it is elided in the middle. sharedStart: see
/// TabNames.
QString elided(const QString &name, int width, const QFontMetrics &metrics, qsizetype sharedStart);
/// Returns a number with its separators, such as 1,204.
QString number(int unread);
/// Returns a number rounded down to thousands or millions, such as 1.2k; a number below 1,000 is unchanged.
QString shortNumber(int unread);
/// Returns number(), or shortNumber() if number() is wider than `width`.
QString numberIn(int unread, int width, const QFontMetrics &metrics);

} // namespace tabtext
} // namespace dp

Q_DECLARE_METATYPE(dp::TabLabel)
