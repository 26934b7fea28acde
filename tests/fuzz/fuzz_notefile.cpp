// Fuzz target for note files (exchange/notefile). A file that is read must be written byte by byte, with a
// changed property and a changed note it must stay readable, and the note must come back.
#include "base/notetext.h"
#include "exchange/notefile.h"
#include "exchange/yaml.h"
#include "fuzz/fuzz.h"
#include "yamlcpp/yamlcpp.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    dp::yaml::setLibrary(dp::YamlCpp::instance());
    const QByteArray bytes = dp::fuzz::bytesOf(data, size);
    (void)dp::NoteFile::identifier(bytes);
    auto file = dp::NoteFile::read(bytes);
    if (!file)
        return 0;
    DP_RULE(file->bytes() == bytes, QString::fromUtf8(file->bytes()));
    if (file->hasFrontMatter() && file->frontMatter().isValid()) {
        dp::FrontMatter front = file->frontMatter();
        front.setText(u"title"_s, u"a: \"b\"\n#"_s);
        const dp::FrontMatter changed(front.text());
        // A property may refer to the one that was replaced. Then the change is not used.
        if (changed.isValid())
            DP_RULE(changed.values(u"title"_s) == QStringList{u"a: \"b\"\n#"_s}, changed.text());
    }
    // Such a file is never changed.
    if (!file->hasFrontMatter() || file->region() == dp::NoteFile::Region::Damaged)
        return 0;
    const auto note = dp::notetext::checked(QString::fromUtf8(bytes));
    file->setNote(note ? *note : QString());
    const auto again = dp::NoteFile::read(file->bytes());
    DP_RULE(again && again->region() == dp::NoteFile::Region::Found, QString::fromUtf8(file->bytes()));
    DP_RULE(again->note() == file->note(), again->note());
    DP_RULE(again->bytes() == file->bytes(), QString::fromUtf8(again->bytes()));
    return 0;
}
