import BibobCore
import CCurl

/// Owns a handle of libcurl; connections stay open between questions.
final class Haler {
  private let curl: UnsafeMutableRawPointer
  private var ontvangst = Ontvangst(grens: 0)

  /// What came in so far.
  private struct Ontvangst {
    let grens: Int
    var bytes: [UInt8] = []
    var teGroot = false
  }

  init?() {
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let curl = curl_easy_init() else {
      return nil
    }
    self.curl = curl
  }

  deinit {
    curl_easy_cleanup(curl)
    curl_global_cleanup()
  }

  /// Asks, follows redirects within the same server, and brings the answer.
  func haal(_ opdracht: Webpost.Opdracht) -> Webpost.Uitkomst {
    var adres = opdracht.adres
    for _ in 0...opdracht.omleidingen {
      if let fout = vraag(opdracht, adres) { return .failure(fout) }
      let status = ccurl_status(curl)
      guard (300..<400).contains(status), let volgend = ccurl_redirect(curl).map({ String(cString: $0) })
      else {
        return .success(antwoord(status))
      }
      guard Webadres.oorsprong(van: volgend) == opdracht.oorsprong else { return .failure(.omleidingElders) }
      guard opdracht.lichaam == nil else { break }
      adres = volgend
    }
    return .failure(.omleidingen)
  }

  private func antwoord(_ status: Int) -> Webantwoord {
    let wachten = ccurl_retry_after(curl)
    return Webantwoord(
      status: status, soort: ccurl_content_type(curl).map { String(cString: $0) } ?? "",
      wachten: wachten > 0 ? Int(clamping: wachten) : nil, lichaam: ontvangst.bytes)
  }

  /// One exchange; nil when an answer came, of whatever status.
  private func vraag(_ opdracht: Webpost.Opdracht, _ adres: String) -> Webfout? {
    ontvangst = Ontvangst(grens: opdracht.grens)
    curl_easy_reset(curl)
    stelGrenzen(opdracht)
    ccurl_set_text(curl, CURLOPT_URL, adres)
    var regels: UnsafeMutablePointer<curl_slist>?
    // Without this libcurl waits for leave to send, which not every server gives.
    for regel in opdracht.koppen + [Webverzoek.Kop("Expect", "")] {
      regels = curl_slist_append(regels, "\(regel.naam): \(regel.waarde)")
    }
    defer { curl_slist_free_all(regels) }
    ccurl_set_pointer(curl, CURLOPT_HTTPHEADER, regels)
    ccurl_set_receiver(
      curl, { bytes, size, count, haler in Haler.ontvang(bytes, size * count, haler) },
      Unmanaged.passUnretained(self).toOpaque())
    return (opdracht.lichaam ?? []).withUnsafeBytes { lichaam in
      if opdracht.lichaam != nil {
        ccurl_set_number(curl, CURLOPT_POST, 1)
        ccurl_set_size(curl, CURLOPT_POSTFIELDSIZE_LARGE, Int64(lichaam.count))
        ccurl_set_pointer(curl, CURLOPT_POSTFIELDS, lichaam.baseAddress)
      }
      return fout(curl_easy_perform(curl), opdracht.grens)
    }
  }

  /// Verification on, nothing from the environment, nothing kept, everything bounded.
  private func stelGrenzen(_ opdracht: Webpost.Opdracht) {
    ccurl_set_schemes(curl)
    ccurl_set_number(curl, CURLOPT_SSL_VERIFYPEER, 1)
    ccurl_set_number(curl, CURLOPT_SSL_VERIFYHOST, 2)
    ccurl_set_number(curl, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if !opdracht.certificaten.isEmpty { ccurl_set_text(curl, CURLOPT_CAINFO, opdracht.certificaten) }
    ccurl_set_text(curl, CURLOPT_PROXY, opdracht.proxy)
    if opdracht.proxy.isEmpty { ccurl_set_text(curl, CURLOPT_NOPROXY, "*") }
    ccurl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    ccurl_set_number(curl, CURLOPT_FOLLOWLOCATION, 0)
    ccurl_set_text(curl, CURLOPT_USERAGENT, "bibob/1 (onderzoek Wet Bibob)")
    ccurl_set_number(curl, CURLOPT_CONNECTTIMEOUT_MS, opdracht.tijden.verbinden)
    ccurl_set_number(curl, CURLOPT_TIMEOUT_MS, opdracht.tijden.geheel)
    ccurl_set_number(curl, CURLOPT_LOW_SPEED_LIMIT, opdracht.tijden.traag)
    ccurl_set_number(curl, CURLOPT_LOW_SPEED_TIME, max(1, opdracht.tijden.traagHooguit / 1_000))
    ccurl_set_size(curl, CURLOPT_MAXFILESIZE_LARGE, Int64(opdracht.grens))
  }

  private static func ontvang(
    _ bytes: UnsafePointer<UInt8>?, _ aantal: Int, _ haler: UnsafeMutableRawPointer?
  ) -> Int {
    guard let bytes, let haler else { return 0 }
    let zelf = Unmanaged<Haler>.fromOpaque(haler).takeUnretainedValue()
    guard zelf.ontvangst.bytes.count + aantal <= zelf.ontvangst.grens else {
      zelf.ontvangst.teGroot = true
      return 0
    }
    zelf.ontvangst.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: aantal))
    return aantal
  }

  private func fout(_ code: CURLcode, _ grens: Int) -> Webfout? {
    if ontvangst.teGroot { return .teGroot(grens) }
    return switch code {
    case CURLE_OK: nil
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .onbekendeNaam
    case CURLE_COULDNT_CONNECT: .geenVerbinding
    case CURLE_OPERATION_TIMEDOUT: .tijdOp
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR: .certificaat
    case CURLE_FILESIZE_EXCEEDED: .teGroot(grens)
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_HTTP2_STREAM: .afgebroken
    default: .anders(Int(code.rawValue))
    }
  }
}
