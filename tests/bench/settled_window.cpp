// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <X11/Xmd.h>

#include <X11/XWDFile.h> // needs the one above

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kPatience = 60s;
constexpr auto kQuiet = 2s;          // so long without a change: all is there
constexpr auto kBetween = 500us;     // looks at the screen
constexpr size_t kLeastPixels = 300; // less is a blinking cursor
constexpr size_t kFewPixels = 2000;  // less than a row of a list: icons, counts, the handle of a scroll bar
constexpr size_t kMostFrames = 200;  // that are kept

using Frame = std::vector<unsigned>;

/// The whole screen, in the memory that Xvfb paints into: to look at it takes nothing from the server.
class ScreenPixels
{
public:
    /// `file` is Xvfb_screen0 in its -fbdir.
    explicit ScreenPixels(const char* file)
    {
        struct stat about
        {
        };
        const int descriptor = open(file, O_RDONLY);
        if (descriptor < 0 || fstat(descriptor, &about) != 0)
            return;
        const size_t size = size_t(about.st_size);
        void* memory = mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
        close(descriptor);
        if (memory == MAP_FAILED || size < sizeof(XWDFileHeader))
            return;
        XWDFileHeader header;
        std::memcpy(&header, memory, sizeof header);
        const size_t before = number(header.header_size) + number(header.ncolors) * sizeof(XWDColor);
        m_count = size_t(number(header.bytes_per_line)) * number(header.pixmap_height) / sizeof(unsigned);
        if (number(header.bits_per_pixel) == 32 && before + m_count * sizeof(unsigned) <= size)
            m_pixels = reinterpret_cast<const unsigned*>(static_cast<const char*>(memory) + before);
    }

    bool isThere() const { return m_pixels; }
    Frame now() const { return {m_pixels, m_pixels + m_count}; }
    bool differsFrom(const Frame& frame) const
    {
        return std::memcmp(frame.data(), m_pixels, m_count * sizeof(unsigned)) != 0;
    }

private:
    static size_t number(CARD32 bigEndian) { return __builtin_bswap32(bigEndian); }

    const unsigned* m_pixels = nullptr;
    size_t m_count = 0;
};

size_t differences(const Frame& a, const Frame& b)
{
    size_t different = 0;
    for (size_t i = 0; i < a.size(); ++i)
        different += a[i] != b[i];
    return different;
}

/// The memory of a process that is its own or its share of what several have, in kB; with its children's.
long pss(pid_t process)
{
    long total = 0;
    const std::string folder = "/proc/" + std::to_string(process);
    if (FILE* file = std::fopen((folder + "/smaps_rollup").c_str(), "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, file))
            if (long size = 0; std::sscanf(line, "Pss: %ld kB", &size) == 1)
                total += size;
        std::fclose(file);
    }
    const std::string children = folder + "/task/" + std::to_string(process) + "/children";
    if (FILE* file = std::fopen(children.c_str(), "r")) {
        int child = 0;
        while (std::fscanf(file, "%d", &child) == 1)
            total += pss(child);
        std::fclose(file);
    }
    return total;
}

} // namespace

// settled_window SCREEN PROGRAM [argument…]: SCREEN is the file in the -fbdir of an Xvfb on which nothing else is.
// Prints three figures, then ends the program:
// - the milliseconds from exec to the frame in which everything is on screen but little things (kFewPixels of what is
//   there at the end): the rows of the first list are, its icons, counts and scroll bars may come later;
// - those to the last change before nothing changed for a while;
// - the program's memory in kB at the end of that while.
int main(int argc, char* argv[])
{
    const ScreenPixels screen(argc < 3 ? "" : argv[1]);
    if (!screen.isThere()) {
        std::fputs("settled_window needs a screen's memory and a program\n", stderr);
        return 2;
    }
    struct Change
    {
        Clock::time_point when;
        Frame frame;
    };
    std::vector<Change> changes;
    Frame shown = screen.now();
    const auto start = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        execv(argv[2], argv + 2);
        _exit(127);
    }
    auto changed = start;
    while (Clock::now() - start < kPatience && (changed == start || Clock::now() - changed < kQuiet)) {
        if (screen.differsFrom(shown)) {
            const auto when = Clock::now();
            Frame frame = screen.now();
            if (differences(frame, shown) > kLeastPixels) {
                changed = when;
                if (changes.size() < kMostFrames)
                    changes.push_back({when, frame});
            }
            shown = std::move(frame);
        }
        usleep(useconds_t(std::chrono::microseconds(kBetween).count()));
    }
    const long memory = pss(child);
    kill(child, SIGTERM);
    for (int i = 0; i < 50 && waitpid(child, nullptr, WNOHANG) == 0; ++i)
        usleep(100000);
    kill(child, SIGKILL);
    if (changes.empty()) {
        std::fputs("nothing was shown\n", stderr);
        return 1;
    }
    const auto isWhole = [&](const Change& change) { return differences(change.frame, shown) < kFewPixels; };
    const auto lastWithout = std::find_if_not(changes.rbegin(), changes.rend(), isWhole);
    const auto listed = lastWithout.base() == changes.end() ? changed : lastWithout.base()->when;
    const auto since = [start](Clock::time_point when) {
        return std::chrono::duration<double, std::milli>(when - start).count();
    };
    std::printf("%.1f %.1f %ld\n", since(listed), since(changed), memory);
    return 0;
}
