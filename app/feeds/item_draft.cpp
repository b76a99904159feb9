// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/item_draft.h"

#include "feeds/dates.h"
#include "feeds/html_text.h"

namespace byline {

namespace {

// Nobody has so many; somebody may want to fill our memory.
constexpr qsizetype kMaxAuthors = 200;
constexpr qsizetype kMaxTags = 500;
constexpr qsizetype kMaxEnclosures = 500;

/// A short plain text above the article that the article does not begin with.
QString standfirstFrom(const Body& description, const Body& content)
{
    constexpr qsizetype kLongest = 600;
    if (description.utf8.size() > kLongest * 3)
        return {};
    if (!description.isText && looksLikeHtml(description.utf8))
        return {};
    const QString text = oneLine(description.utf8);
    if (text.size() > kLongest)
        return {};
    QString opening = text.left(40);
    while (opening.endsWith(u'.') || opening.endsWith(u'…'))
        opening.chop(1);
    opening = opening.trimmed();
    // A caption may stand before the first words, and pictures with long addresses before that.
    constexpr qsizetype kOpeningMarkup = 1500;
    constexpr qsizetype kOpeningText = 450;
    const auto start = QByteArrayView(content.utf8).first(std::min(content.utf8.size(), kOpeningMarkup));
    return plainTextOf(start, kOpeningText).contains(opening) ? QString() : text;
}

} // namespace

void ItemDraft::offerDate(Ranked<DraftDate>& date, const QString& text, int rank)
{
    if (text.isEmpty() || rank <= date.rank)
        return;
    const std::chrono::minutes clock = feedClock.count() != 0 ? feedClock : clockOf(language.value, title.value);
    const QDateTime time = parseDate(text, clock);
    // An unreadable date is remembered as given, and gives way to any that can be read.
    if (time.isValid() || !date.value.time.isValid())
        date.offer({time, text.left(100)}, time.isValid() ? rank : date.rank + 1);
}

void ItemDraft::addAuthor(const IncomingAuthor& author)
{
    if (authors.size() >= kMaxAuthors)
        return;
    for (IncomingAuthor& known : authors) {
        if ((!author.name.isEmpty() && known.name == author.name)
            || (!author.email.isEmpty() && known.email == author.email)) {
            if (known.url.isEmpty())
                known.url = author.url;
            if (known.email.isEmpty())
                known.email = author.email;
            if (known.avatar.isEmpty())
                known.avatar = author.avatar;
            if (known.name.isEmpty())
                known.name = author.name;
            return;
        }
    }
    authors.append(author);
}

void ItemDraft::addTag(const QString& tag)
{
    if (!tag.isEmpty() && tags.size() < kMaxTags && !tags.contains(tag))
        tags.append(tag);
}

void ItemDraft::addEnclosure(const Enclosure& enclosure)
{
    if (enclosure.url.isEmpty() || enclosures.size() >= kMaxEnclosures)
        return;
    for (Enclosure& known : enclosures) {
        if (known.url != enclosure.url)
            continue;
        if (known.mimeType.isEmpty())
            known.mimeType = enclosure.mimeType;
        if (known.sizeInBytes < 0)
            known.sizeInBytes = enclosure.sizeInBytes;
        if (known.durationInSeconds < 0)
            known.durationInSeconds = enclosure.durationInSeconds;
        if (known.title.isEmpty())
            known.title = enclosure.title;
        return;
    }
    enclosures.append(enclosure);
}

IncomingItem ItemDraft::finished()
{
    IncomingItem item;
    item.guid = guid.value;
    item.title = title.value;
    item.url = url.value;
    item.image = image.value;
    item.language = language.value;
    item.published = published.value.time;
    item.publishedAsGiven = published.value.asGiven;
    item.updated = updated.value.time;
    item.authors = authors.isEmpty() ? otherNames : authors;
    item.tags = tags;
    item.enclosures = enclosures;
    if (duration >= 0 && !item.enclosures.isEmpty() && item.enclosures.first().durationInSeconds < 0)
        item.enclosures.first().durationInSeconds = duration;
    item.commentsUrl = commentsUrl;
    item.externalUrl = externalUrl;

    if (!nativeSummary.isBlank()) {
        if (content.value.isBlank() && !description.value.isBlank()) {
            content.value = description.value;
            contentBase = descriptionBase;
        }
        description.value = nativeSummary;
    }
    // A feed with one text means it as the article, whatever the element is called.
    const bool both = !content.value.isBlank() && !description.value.isBlank();
    if (both) {
        const QByteArray& summary = description.value.utf8;
        item.standfirst = standfirstFrom(description.value, content.value);
        if (summary != content.value.utf8) {
            item.summary =
                QString::fromUtf8(description.value.isText ? summary : withAbsoluteLinks(summary, descriptionBase))
                    .trimmed();
        }
    }
    const bool useDescription = content.value.isBlank();
    const Body& body = useDescription ? description.value : content.value;
    if (body.isText)
        item.contentText = QString::fromUtf8(body.utf8.trimmed());
    else if (!body.isBlank())
        item.contentHtml =
            QString::fromUtf8(withAbsoluteLinks(body.utf8, useDescription ? descriptionBase : contentBase).trimmed());
    if (item.image.isEmpty()) {
        for (const Enclosure& enclosure : std::as_const(item.enclosures)) {
            if (enclosure.mimeType.startsWith(QStringLiteral("image/"))) {
                item.image = enclosure.url;
                break;
            }
        }
    }
    return item;
}

} // namespace byline
