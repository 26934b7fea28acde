// Fuzz target for the config.yaml of cv-arxiv-daily (exchange/keywordconfig). Each keyword must have a name
// in one line.
#include "exchange/keywordconfig.h"
#include "exchange/yaml.h"
#include "fuzz/fuzz.h"
#include "yamlcpp/yamlcpp.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    dp::yaml::setLibrary(dp::YamlCpp::instance());
    const auto read = dp::keywordconfig::read(dp::fuzz::bytesOf(data, size));
    if (!read || !*read)
        return 0;
    for (const dp::keywordconfig::Group &group : (*read)->groups)
        DP_RULE(!group.name.isEmpty() && group.name == group.name.simplified(), group.name);
    return 0;
}
