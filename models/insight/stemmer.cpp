#include "stemmer.h"

#include <array>
#include <string>
#include <string_view>

namespace storybank {

namespace {

/// One word on its way through Porter's five steps.
class Porter
{
public:
    explicit Porter(std::string word) : m_word(std::move(word)) {}

    std::string stem()
    {
        plurals();
        pastAndGerund();
        finalY();
        doubleSuffixes();
        longSuffixes();
        singleSuffixes();
        tidyUp();
        return m_word;
    }

private:
    struct Rule
    {
        std::string_view suffix;
        std::string_view replacement;
    };

    bool isConsonant(size_t i) const
    {
        switch (m_word[i]) {
        case 'a':
        case 'e':
        case 'i':
        case 'o':
        case 'u':
            return false;
        case 'y':
            return i == 0 || !isConsonant(i - 1);
        default:
            return true;
        }
    }

    /// Porter's m: how often a vowel is followed by a consonant in the first `length` characters.
    int measureOf(size_t length) const
    {
        int m = 0;
        for (size_t i = 1; i < length; ++i)
            m += !isConsonant(i - 1) && isConsonant(i) ? 1 : 0;
        return m;
    }

    bool hasVowel(size_t length) const
    {
        for (size_t i = 0; i < length; ++i) {
            if (!isConsonant(i))
                return true;
        }
        return false;
    }

    bool endsInDouble() const
    {
        const size_t n = m_word.size();
        return n >= 2 && m_word[n - 1] == m_word[n - 2] && isConsonant(n - 1);
    }

    /// Consonant, vowel, consonant at the end of the first `length` characters, the last none of w, x, y.
    bool endsShort(size_t length) const
    {
        if (length < 3 || !isConsonant(length - 1) || isConsonant(length - 2) || !isConsonant(length - 3))
            return false;
        const char last = m_word[length - 1];
        return last != 'w' && last != 'x' && last != 'y';
    }

    bool ends(std::string_view suffix) const { return std::string_view(m_word).ends_with(suffix); }
    size_t without(std::string_view suffix) const { return m_word.size() - suffix.size(); }
    void cut(std::string_view suffix, std::string_view replacement)
    {
        m_word.resize(without(suffix));
        m_word += replacement;
    }

    void plurals()
    {
        if (ends("sses"))
            cut("sses", "ss");
        else if (ends("ies"))
            cut("ies", "i");
        else if (ends("s") && !ends("ss"))
            cut("s", "");
    }

    void pastAndGerund()
    {
        if (ends("eed")) {
            if (measureOf(without("eed")) > 0)
                cut("eed", "ee");
            return;
        }
        const std::string_view suffix = ends("ed") ? "ed" : "ing";
        if (!ends(suffix) || !hasVowel(without(suffix)))
            return;
        cut(suffix, "");
        if (ends("at") || ends("bl") || ends("iz"))
            m_word += 'e';
        else if (endsInDouble() && !ends("l") && !ends("s") && !ends("z"))
            m_word.pop_back();
        else if (measureOf(m_word.size()) == 1 && endsShort(m_word.size()))
            m_word += 'e';
    }

    void finalY()
    {
        if (ends("y") && hasVowel(without("y")))
            cut("y", "i");
    }

    /// Applies the first rule whose suffix fits, if what stays before it is long enough.
    template<size_t count>
    void applyFirst(const std::array<Rule, count> &rules)
    {
        for (const Rule &rule : rules) {
            if (!ends(rule.suffix))
                continue;
            if (measureOf(without(rule.suffix)) > 0)
                cut(rule.suffix, rule.replacement);
            return;
        }
    }

    void doubleSuffixes()
    {
        static constexpr std::array<Rule, 20> rules{
            {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
             {"abli", "able"},   {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
             {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
             {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"}}};
        applyFirst(rules);
    }

    void longSuffixes()
    {
        static constexpr std::array<Rule, 7> rules{{{"icate", "ic"},
                                                    {"ative", ""},
                                                    {"alize", "al"},
                                                    {"iciti", "ic"},
                                                    {"ical", "ic"},
                                                    {"ful", ""},
                                                    {"ness", ""}}};
        applyFirst(rules);
    }

    void singleSuffixes()
    {
        static constexpr std::array<std::string_view, 19> suffixes{
            "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate",
            "iti",   "ous",  "ive",  "ize",  "ion",  "al",   "er",  "ic",  "ou"};
        for (const std::string_view suffix : suffixes) {
            if (!ends(suffix))
                continue;
            const size_t length = without(suffix);
            const bool fits =
                suffix != "ion" || (length > 0 && (m_word[length - 1] == 's' || m_word[length - 1] == 't'));
            if (fits && measureOf(length) > 1)
                cut(suffix, "");
            return;
        }
    }

    void tidyUp()
    {
        if (ends("e")) {
            const int m = measureOf(without("e"));
            if (m > 1 || (m == 1 && !endsShort(without("e"))))
                m_word.pop_back();
        }
        if (ends("l") && endsInDouble() && measureOf(m_word.size()) > 1)
            m_word.pop_back();
    }

    std::string m_word;
};

/// The British spelling of a word as the American one, as far as endings tell.
std::string respelt(std::string word)
{
    static constexpr std::array<std::string_view, 8> ours{"behaviour", "colour", "favour",  "labour",
                                                          "honour",    "rumour", "harbour", "endeavour"};
    for (const std::string_view our : ours) {
        if (word.starts_with(our))
            word.erase(our.size() - 2, 1);
    }
    if (word == "programme" || word == "programmes")
        return "program";
    static constexpr std::array<std::string_view, 7> endings{"isation", "isations", "ising", "ised",
                                                             "ises",    "iser",     "ise"};
    for (const std::string_view ending : endings) {
        // Words that are not of this family ("promise") change too, but alike wherever they stand.
        if (word.size() >= ending.size() + 3 && word.ends_with(ending)) {
            word[word.size() - ending.size() + 1] = 'z';
            break;
        }
    }
    return word;
}

} // namespace

QString stemOf(const QString &word)
{
    for (const QChar c : word) {
        if (c < u'a' || c > u'z')
            return word;
    }
    const std::string spelt = respelt(word.toStdString());
    return QString::fromStdString(spelt.size() <= 2 ? spelt : Porter(spelt).stem());
}

} // namespace storybank
