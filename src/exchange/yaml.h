#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A value of a YAML document.
struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Map };

    Kind kind = Kind::Null;
    QString text{}; ///< of a scalar
    QList<YamlNode> items{}; ///< of a sequence; of a map, the values
    QList<YamlNode> keys{}; ///< of a map, in the order of items

    bool isScalar() const { return kind == Kind::Scalar; }
    /// Returns the value of a map; null if there is none.
    const YamlNode *find(const QString &key) const;
};

/// The functions of a library for YAML.
class YamlLibrary
{
public:
    virtual ~YamlLibrary() = default;
    /// Returns the document, or BadContent with the line of the first error. A document that is unreasonably
    /// large is an error too.
    virtual Result<YamlNode> read(const QByteArray &utf8) const = 0;
    /// Returns the line of a property with a text in quotation marks.
    virtual QString property(const QString &key, const QString &value) const = 0;
    /// Returns the lines of a property with a list of texts in quotation marks.
    virtual QString property(const QString &key, const QStringList &values) const = 0;
};

namespace yaml {

/// Returns the library. The first call loads daily-papers-yaml.so. Loading yaml-cpp with the window would
/// make each start slower, and most starts do not use it. Returns PartMissing if the module is missing. Can
/// be called in any thread.
Result<const YamlLibrary *> library();
/// Uses this library instead of the module. Used by tests. library: must exist until the end.
void setLibrary(const YamlLibrary &library);

} // namespace yaml
} // namespace dp
