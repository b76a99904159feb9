// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/error_text.h"

#include "core/backup_fault.h"
#include "core/library_fault.h"
#include "core/mail_fault.h"
#include "core/network_fault.h"
#include "core/no_sandbox.h"
#include "core/particles.h"
#include "core/print_function.h"
#include "core/search_fault.h"
#include "core/undo_step.h"
#include "library/exporter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace byline {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// "… cannot be reached (Connection refused). Check …": the detail belongs into the first sentence.
QString withDetail(const QString& text, const QString& detail)
{
    if (detail.isEmpty())
        return text;
    static const QRegularExpression kFirstEnd(QStringLiteral("[.!?](?=\\s|$)"));
    const qsizetype end = text.indexOf(kFirstEnd);
    const QString inBrackets = QStringLiteral(" (%1)").arg(detail);
    return end < 0 ? text + inBrackets : QString(text).insert(end, inBrackets);
}

QString libraryItself()
{
    return ErrorText::tr("This is the library itself, so nothing was changed. Choose another file.");
}

QString httpText(int status)
{
    switch (status) {
    case 401:
        return ErrorText::tr("The server asks for a user name and password (%1), or rejected the ones you gave. Enter "
                             "them to try again.");
    case 403:
        return ErrorText::tr(
            "The server denies access (%1). Open the page in the browser to see whether you have to sign in.");
    case 404:
        return ErrorText::tr("The server has nothing at this address (%1). Check the address, or try again later.");
    case 410:
        return ErrorText::tr(
            "The server says that this is gone for good (%1). Byline will not ask for it again automatically.");
    default:
        break;
    }
    return status >= 500 ? ErrorText::tr("The server is having problems (%1). Try again later.")
                         : ErrorText::tr("The server refused (%1). Check the address, or try again later.");
}

QString mailText(MailFault fault)
{
    switch (fault) {
    case MailFault::Empty:
        return ErrorText::tr("Nothing was sent: the email address is missing.");
    case MailFault::NoAt:
        return ErrorText::tr("Nothing was sent: this email address has no @. It should look like name@example.com.");
    case MailFault::SeveralAts:
        return ErrorText::tr("Nothing was sent: there is more than one @. Enter only one email address.");
    case MailFault::NoName:
        return ErrorText::tr("Nothing was sent: the name before the @ is missing.");
    case MailFault::NoDomain:
        return ErrorText::tr(
            "Nothing was sent: what follows the @ is not a mail server. It should look like example.com.");
    case MailFault::Character:
        return ErrorText::tr(
            "Nothing was sent: this email address has a space or another character that is not allowed.");
    case MailFault::Dots:
        return ErrorText::tr("Nothing was sent: a dot in this email address is in the wrong place.");
    case MailFault::TooLong:
        return ErrorText::tr("Nothing was sent: this email address is too long.");
    }
    return ErrorText::tr(
        "This is not an email address, so nothing was sent. An email address looks like name@example.com.");
}

QString searchText(SearchFault fault, const QString& word)
{
    switch (fault) {
    case SearchFault::TooLong:
        return ErrorText::tr("The search is too long. Search for fewer words.");
    case SearchFault::TooManyWords:
        return ErrorText::tr("The search has too many words. Search for fewer.");
    case SearchFault::Empty:
        return ErrorText::tr("There is nothing to search for. Type a word, or for example is:unread.");
    case SearchFault::LonelyOr:
        return ErrorText::tr("“or” needs a word on both sides: budget or council.");
    case SearchFault::NothingNamed:
        return ErrorText::tr("Write a name right after author:, outlet:, tag: or title:, without a space: author:Kim, "
                             "title:\"night train\".");
    case SearchFault::UnknownState:
        return ErrorText::tr("“is:%1” is unknown. You can use is:unread, is:read, is:bookmarked, is:saved, is:changed "
                             "and is:followed.")
            .arg(word);
    case SearchFault::UnknownContent:
        return ErrorText::tr("“has:%1” is unknown. You can use has:picture and has:audio.").arg(word);
    case SearchFault::NoDate:
        return ErrorText::tr("“%1” is not a date. Write 2025, 2025-03-09, 9 March, yesterday, last week or 3 days ago.")
            .arg(word);
    }
    return ErrorText::tr("The search cannot be understood.");
}

QString libraryText(const Error& error)
{
    switch (LibraryFault(error.code)) {
    case LibraryFault::ReadOnly:
        return ErrorText::tr("The library is read-only, and Byline has to record in it what you read. Check the "
                             "permissions of its folder, or copy the folder somewhere else and use the copy.");
    case LibraryFault::DiskTrouble:
        return ErrorText::tr("The disk reported an error in the library. Copy the library’s folder to another disk "
                             "while it can still be read, and have this disk checked.");
    case LibraryFault::IsAFile:
        return ErrorText::tr("This is a file, and a library is a folder. Choose another location.");
    case LibraryFault::NotMade:
        return ErrorText::tr(
            "This folder cannot be created. Check the permissions of the folder above it, or choose another location.");
    case LibraryFault::Foreign:
        return ErrorText::tr("The file library.db in this folder belongs to another program, so nothing was changed. "
                             "Choose another folder.");
    }
    return withDetail(ErrorText::tr("The library cannot be opened or written. Check the folder and its permissions."),
                      error.detail);
}

QString networkText(const Error& error)
{
    switch (NetworkFault(error.code)) {
    case NetworkFault::Offline:
        return ErrorText::tr("There is no network, or Byline is working offline. Try again when you are online.");
    case NetworkFault::Unresolved:
        return ErrorText::tr("No server with this name was found. Check the address and the connection.");
    case NetworkFault::Proxy:
        return ErrorText::tr("The network’s proxy cannot be used. Check the network settings.");
    case NetworkFault::Refused:
        return ErrorText::tr("The server refuses the connection. Check the address, or try again later.");
    case NetworkFault::Unreachable:
        return ErrorText::tr("The server cannot be reached. Check the connection and the address.");
    case NetworkFault::BrokenOff:
        return ErrorText::tr("The connection was lost before everything arrived. Try again later.");
    case NetworkFault::NoAnswer:
        return ErrorText::tr("The server closed the connection without an answer. Try again later.");
    case NetworkFault::Malformed:
        return ErrorText::tr("The server’s answer is damaged and cannot be read. Try again later.");
    case NetworkFault::NoTls:
        return ErrorText::tr("A secure connection to this server is not possible, so nothing was fetched. Check "
                             "whether its address should begin with http://.");
    case NetworkFault::Expired:
        return ErrorText::tr("The server’s certificate has expired, so nothing was fetched. The outlet has to renew "
                             "it; if many outlets say this, check the date of this computer.");
    case NetworkFault::NotYetValid:
        return ErrorText::tr("The server’s certificate is not valid yet, so nothing was fetched. Check the date of "
                             "this computer.");
    case NetworkFault::WrongName:
        return ErrorText::tr(
            "The server’s certificate is for another name, so nothing was fetched. Check the address.");
    case NetworkFault::UnknownIssuer:
        return ErrorText::tr("The server’s certificate is not from an authority that this computer trusts, so nothing "
                             "was fetched. Try again later or on another network.");
    case NetworkFault::SelfSigned:
        return ErrorText::tr("The server’s certificate is self-signed, so nothing was fetched. If the server is yours, "
                             "make this computer trust its certificate.");
    }
    if (error.kind == ErrorKind::Tls)
        return withDetail(ErrorText::tr("The connection is not secure, so nothing was fetched."), error.detail);
    return withDetail(ErrorText::tr("The server cannot be reached. Check the connection and the address."),
                      error.detail);
}

QString sentenceOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return ErrorText::tr("Stopped. What had arrived is kept.");
    case ErrorKind::BadAddress:
        return ErrorText::tr(
            "This is not a web address. An address looks like example.com or https://example.com/feed.");
    case ErrorKind::BadMail:
        return mailText(MailFault(error.code));
    case ErrorKind::NoConnection:
    case ErrorKind::Tls:
        return networkText(error);
    case ErrorKind::TimedOut:
        return ErrorText::tr("The server did not answer in time. Try again later.");
    case ErrorKind::Http:
        return httpText(error.code).arg(error.code);
    case ErrorKind::TooManyRedirects:
        return ErrorText::tr("The server keeps redirecting without end. Check the address.");
    case ErrorKind::ForbiddenRedirect:
        return withDetail(ErrorText::tr("This leads to an address that is not safe to follow."), error.detail);
    case ErrorKind::TooLarge:
        return ErrorText::tr("The server’s answer is far too large for a news reader, so it was not loaded.");
    case ErrorKind::SlowDown:
        return ErrorText::tr("The server asks to wait. Byline will try again later.");
    case ErrorKind::NoFeedFound:
        return ErrorText::tr(
            "No feed was found there. Try the address of the outlet’s front page, or of the feed itself.");
    case ErrorKind::NotAFeed:
        if (error.code == 1)
            return ErrorText::tr("The server sent a web page instead of the feed. If this network wants you to sign in "
                                 "first, do so in the browser; otherwise try the outlet’s front page.");
        return ErrorText::tr("There is no feed at this address. Try the address of the outlet’s front page.");
    case ErrorKind::NotOpml:
        return ErrorText::tr(
            "The file is not OPML. Export your subscriptions from the other reader as OPML and try again.");
    case ErrorKind::NotAnArticle:
        return ErrorText::tr("No article was found on this page. Open it in the browser instead.");
    case ErrorKind::NotReadable:
        if (error.code == int(BackupFault::NotABackup))
            return ErrorText::tr("This is not a backup of a Byline library, so nothing was changed. Choose a file that "
                                 "Byline saved as a backup.");
        if (error.code == int(BackupFault::TheLibrary))
            return libraryItself();
        if (error.code == int(BackupFault::Damaged))
            return ErrorText::tr("The backup is damaged, so the library stays as it was. Try an earlier backup.");
        return ErrorText::tr("The file cannot be read. It may be a folder, or you may not have permission.");
    case ErrorKind::NotWritable:
        if (error.code == int(BackupFault::TheLibrary))
            return libraryItself();
        if (error.code == kNotMade)
            return withDetail(
                ErrorText::tr("The file could not be created, and nothing was saved. Export fewer articles at once."),
                error.detail);
        return ErrorText::tr("The file cannot be written. Choose another location, or check the permissions.");
    case ErrorKind::LibraryNewer:
        return ErrorText::tr("The library was made by a newer version of Byline (format %1). Nothing was changed. "
                             "Update Byline, or use another folder.")
            .arg(error.code);
    case ErrorKind::LibraryDamaged:
        return withDetail(ErrorText::tr("The library file is damaged. Restart Byline: what can be read is carried into "
                                        "a new library, and the damaged file is kept."),
                          error.detail);
    case ErrorKind::LibraryLocked:
        return ErrorText::tr("Another program is using the library. Close it and try again. Nothing was lost.");
    case ErrorKind::LibraryUnusable:
        return libraryText(error);
    case ErrorKind::DiskFull:
        return ErrorText::tr("The disk is full. What you had is still there; free some space and try again.");
    case ErrorKind::NotFound:
        if (error.code == kNoFile)
            return ErrorText::tr("There is no file with this name. Check the name and the folder.");
        return ErrorText::tr("It is not in the library, or no longer where it was.");
    case ErrorKind::Ambiguous:
        return withDetail(ErrorText::tr("There are several matches. Say which one you mean."),
                          error.detail.split(u'\n').join(u", "));
    case ErrorKind::NoWebEngine:
        if (error.code == kNotPrinted)
            return withDetail(ErrorText::tr("The PDF could not be created, and nothing was saved. Export fewer "
                                            "articles at once, or choose EPUB or HTML."),
                              error.detail);
        if (error.code == kNoSandbox)
            return ErrorText::tr("Web content cannot be shown because its sandbox does not work here. It needs a user "
                                 "other than root and a system that allows user namespaces. To go without the sandbox, "
                                 "start Byline with QTWEBENGINE_DISABLE_SANDBOX=1.");
        return withDetail(ErrorText::tr("The part that shows web content could not be loaded. Reinstall Byline."),
                          error.detail);
    case ErrorKind::BadQuery:
        return searchText(SearchFault(error.code), error.detail);
    case ErrorKind::Unsupported:
        if (error.code == kNewerStep)
            return ErrorText::tr("This was done by a newer version of Byline, and this one can neither undo nor redo "
                                 "it. Nothing was changed. Update Byline first.");
        return ErrorText::tr("Byline cannot do this here.");
    }
    return {};
}

} // namespace

QString errorText(const Error& error, const QString& subject)
{
    const QString sentence = withParticles(sentenceOf(error).simplified());
    return subject.isEmpty() ? sentence : QStringLiteral("%1: %2").arg(subject, sentence);
}

} // namespace byline
